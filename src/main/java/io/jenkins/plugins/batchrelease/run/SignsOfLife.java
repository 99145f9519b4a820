package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Whoever drives a release that moves leaves a sign of life in its record now and then; whoever looks on tells when there
 * has been none for long. A transition is a sign by itself, so a short batch costs no request more. In the mailbox only.
 */
public final class SignsOfLife {
    /** How often. Three that are missing are one too many. */
    public static final Duration USUAL = Duration.ofMinutes(1);

    private static final int MISSING = 3;

    private final Course course;
    private final Journal journal;
    private final RecordFollower record;
    private final Patience patience;
    private final Clock clock;
    private final long rhythm;
    private final BooleanSupplier driving;
    private final Age age;
    /** What was left last, so that a clock that was set does not make every look leave one. */
    private final Age left;

    private long leftAt;
    private boolean awaited;

    SignsOfLife(
            Course course,
            Journal journal,
            RecordFollower record,
            Patience patience,
            Clock clock,
            Duration rhythm,
            BooleanSupplier driving) {
        this.course = course;
        this.journal = journal;
        this.record = record;
        this.patience = patience;
        this.clock = clock;
        this.rhythm = rhythm.toMillis();
        this.driving = driving;
        this.age = new Age(clock, System::nanoTime);
        this.left = new Age(clock, System::nanoTime);
    }

    /** Leaves one, or looks for one, when it is time; called at every look, and by itself as long as the release moves. */
    void look() {
        boolean due = course.release().phase().isMoving();
        if (due && driving.getAsBoolean()) {
            course.unimpeded(Impediment.Kind.DRIVER);
            leave();
        } else if (due) {
            miss();
        } else {
            course.unimpeded(Impediment.Kind.DRIVER);
        }
        if (due && !awaited) {
            awaited = true;
            patience.after(rhythm, () -> {
                awaited = false;
                look();
            });
        }
    }

    private void leave() {
        if (silence() >= rhythm && (leftAt == 0 || left.of(leftAt, 0) >= rhythm)) {
            try {
                leftAt = clock.millis();
                left.of(leftAt, 0);
                journal.alive(leftAt);
            } catch (ClusterException failure) {
                // Somebody else wrote, or nothing can be written now: the next commit tells, if there is something to
                // tell.
            }
        }
    }

    private void miss() {
        long silent = silence();
        if (silent >= MISSING * rhythm) {
            course.impeded(Impediment.Kind.DRIVER, "silent", words(course.release(), silent), false);
        } else {
            course.unimpeded(Impediment.Kind.DRIVER);
        }
    }

    /** In milliseconds. */
    private long silence() {
        return age.of(last(), Long.MAX_VALUE);
    }

    /**
     * For how long the driver of a release has been silent, if that is for too long.
     *
     * @param aliveAt its last sign of life, and {@code now}: in milliseconds since the epoch
     */
    public static Optional<Duration> silence(Release release, long aliveAt, long now, Duration rhythm) {
        Duration silent = Duration.ofMillis(now - last(release, aliveAt));
        return release.phase().isMoving() && silent.compareTo(rhythm.multipliedBy(MISSING)) >= 0
                ? Optional.of(silent)
                : Optional.empty();
    }

    private long last() {
        return last(course.release(), record.aliveAt());
    }

    private static long last(Release release, long aliveAt) {
        long written = release.audit().isEmpty()
                ? release.startedAt()
                : release.audit().get(release.audit().size() - 1).at();
        return Math.max(written, aliveAt);
    }

    /** For people: {@code 5 min}. */
    public static String words(Duration silent) {
        long minutes = silent.toMinutes();
        return minutes == 0 ? silent.toSeconds() + " s" : minutes + " min";
    }

    private static String words(Release release, long silent) {
        return release.holder().place() + " has given no sign of life for " + words(Duration.ofMillis(silent))
                + "; if it does not come back, take the release over with next, or roll it back";
    }
}
