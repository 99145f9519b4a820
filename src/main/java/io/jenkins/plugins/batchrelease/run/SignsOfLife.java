package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import java.time.Clock;
import java.time.Duration;
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
        if (clock.millis() - last() >= rhythm) {
            try {
                journal.alive(clock.millis());
            } catch (ClusterException failure) {
                // Somebody else wrote, or nothing can be written now: the next commit tells, if there is something to
                // tell.
            }
        }
    }

    private void miss() {
        long silent = clock.millis() - last();
        if (silent >= MISSING * rhythm) {
            course.impeded(Impediment.Kind.DRIVER, "silent", words(course.release(), silent), false);
        } else {
            course.unimpeded(Impediment.Kind.DRIVER);
        }
    }

    private long last() {
        Release release = course.release();
        long written = release.audit().isEmpty()
                ? release.startedAt()
                : release.audit().get(release.audit().size() - 1).at();
        return Math.max(written, record.aliveAt());
    }

    private static String words(Release release, long silent) {
        long minutes = Duration.ofMillis(silent).toMinutes();
        String time = minutes == 0 ? Duration.ofMillis(silent).toSeconds() + " s" : minutes + " min";
        return release.holder().place() + " has given no sign of life for " + time
                + "; if it does not come back, take the release over with next, or roll it back";
    }
}
