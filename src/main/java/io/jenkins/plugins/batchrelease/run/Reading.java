package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.PodTrouble;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.Map;
import java.util.Optional;

/** What the picture of a workload means for its release. Pure. */
final class Reading {
    /** A scheduler may find room, or an autoscaler make some; half a minute tells a full cluster from a busy one. */
    private static final long UNSCHEDULABLE_GRACE_MILLIS = 30_000;

    private final ObjectRef ref;
    private final DriftReading drift;

    Reading(ObjectRef ref) {
        this.ref = ref;
        this.drift = new DriftReading(ref);
    }

    /**
     * The event that the picture calls for.
     *
     * @param relied what the release relies on from now on, if it is prepared
     * @param now in milliseconds since the epoch
     */
    Optional<ReleaseEvent> of(Release release, Progress progress, Map<String, String> relied, long now) {
        return switch (release.phase()) {
            case PREPARING ->
                prepared(release, progress, relied)
                        .or(() -> overdue(release, progress, now).map(ReleaseEvent.Disturbed::new));
            case UPDATING ->
                drifted(release, progress)
                        .or(() -> resized(release, progress))
                        .or(() -> ready(release, progress))
                        .or(() -> troubled(release, progress))
                        .or(() -> failing(release, progress, now).map(ReleaseEvent.Failed::new))
                        .or(() -> overdue(release, progress, now).map(ReleaseEvent.Failed::new));
            case VERIFYING -> drifted(release, progress);
            case PREPARED, AWAITING_APPROVAL, AWAITING_CONFIRM ->
                drifted(release, progress).or(() -> resized(release, progress)).or(() -> ahead(release, progress));
            case ROLLING_BACK ->
                drifted(release, progress)
                        .filter(event -> !progress.drift().isEmpty())
                        .or(() -> back(release, progress))
                        .or(() -> troubled(release, progress))
                        .or(() -> failingOnTheWayBack(release, progress, now))
                        .or(() -> overdue(release, progress, now).map(ReleaseEvent.Disturbed::new));
            default -> Optional.empty();
        };
    }

    /** The event that the picture calls for while a batch waits for what comes before its pods move. */
    Optional<ReleaseEvent> whileWaiting(Release release, Progress progress) {
        return drifted(release, progress).or(() -> resized(release, progress));
    }

    /** The event that the picture calls for of a workload that is written whole and does not get there. */
    Optional<ReleaseEvent> ofWhole(Release release, Progress progress, long now) {
        return troubled(release, progress)
                .or(() -> failing(release, progress, now).map(ReleaseEvent.Failed::new))
                .or(() -> overdue(release, progress, now).map(ReleaseEvent.Failed::new));
    }

    /**
     * When to look again although nothing changed, in milliseconds since the epoch; 0 for never.
     *
     * @param now by {@link PhaseTime}, as what it answers
     * @param told the time that pods are compared with
     */
    long lookAgainAt(Release release, Progress progress, long now, long told) {
        if (!release.phase().isMoving()) {
            return 0;
        }
        long deadline = release.phaseSince() + release.options().progressDeadlineMillis();
        long next = deadline > now ? deadline : 0;
        long grace = release.phaseSince() + UNSCHEDULABLE_GRACE_MILLIS;
        if (grace > now && progress.failing().stream().anyMatch(Reading::isUnschedulable)) {
            next = earlier(next, grace);
        }
        return earlier(next, progress.lookAgainAt() == 0 ? 0 : progress.lookAgainAt() - told + now);
    }

    private static long earlier(long one, long other) {
        return one == 0 || (other != 0 && other < one) ? other : one;
    }

    private Optional<ReleaseEvent> prepared(Release release, Progress progress, Map<String, String> relied) {
        if (release.change().creates()) {
            return Optional.of(new ReleaseEvent.Prepared(""));
        }
        // What runs the new version before any pod has moved was no change.
        int updated = progress.outdated() == 0 ? Math.max(progress.updated(), progress.replicas()) : progress.updated();
        return progress.revision().map(revision -> new ReleaseEvent.Prepared(revision, relied, updated));
    }

    static Goal goal(Release release) {
        return new Goal(release.target(), release.options().failureThreshold());
    }

    private Optional<ReleaseEvent> ready(Release release, Progress progress) {
        return progress.reaches(goal(release))
                ? Optional.of(new ReleaseEvent.BatchReady(release.batch()))
                : Optional.empty();
    }

    private Optional<ReleaseEvent> back(Release release, Progress progress) {
        boolean gone = release.change().creates() && progress.equals(Progress.absent());
        boolean restored = !release.change().creates() && progress.isComplete();
        return gone || restored ? Optional.of(new ReleaseEvent.BackAgain()) : Optional.empty();
    }

    /** On the way back nothing is given up because of it: {@code Failed} holds there, too. */
    private static Optional<ReleaseEvent> troubled(Release release, Progress progress) {
        return progress.trouble()
                .filter(trouble -> trouble.concerns(release.phaseSince()))
                .map(trouble -> trouble.byHand()
                        ? new ReleaseEvent.Disturbed(trouble.problem())
                        : new ReleaseEvent.Failed(trouble.problem()));
    }

    /** Somebody scaled: percentages are worked out on the new size, and no pod goes back because of it. */
    private static Optional<ReleaseEvent> resized(Release release, Progress progress) {
        if (!progress.caughtUp() || progress.replicas() == release.schedule().replicas()) {
            return Optional.empty();
        }
        int done = release.phase() == Phase.UPDATING ? release.batch() - 1 : release.batch();
        return Optional.of(new ReleaseEvent.Resized(release.schedule()
                .resized(progress.replicas(), done, Math.min(progress.updated(), progress.replicas()))));
    }

    private Optional<ReleaseEvent> drifted(Release release, Progress progress) {
        return drift.of(release, progress).map(ReleaseEvent.Drifted::new);
    }

    /** It is said with numbers; that they fit the growth is known, for else it were drift. */
    private static Optional<ReleaseEvent> ahead(Release release, Progress progress) {
        int known = release.reliance()
                .map(reliance -> Math.max(reliance.told(), release.target()))
                .orElse(Integer.MAX_VALUE);
        return progress.caughtUp() && progress.updated() > known
                ? Optional.of(new ReleaseEvent.Ahead(progress.updated()))
                : Optional.empty();
    }

    /** Pods that are being taken away may fail as they like. */
    private Optional<ReleaseEvent> failingOnTheWayBack(Release release, Progress progress, long now) {
        return release.change().creates()
                ? Optional.empty()
                : failing(release, progress, now).map(ReleaseEvent.Disturbed::new);
    }

    private Optional<Problem> failing(Release release, Progress progress, long now) {
        return progress.failing().stream()
                .filter(pod -> !isUnschedulable(pod) || now >= release.phaseSince() + UNSCHEDULABLE_GRACE_MILLIS)
                .findFirst()
                .map(this::problem);
    }

    private Problem problem(PodView pod) {
        PodTrouble trouble = pod.trouble().orElseThrow();
        String container = trouble.container().isEmpty() ? "" : " in container " + trouble.container();
        String message = trouble.message().isEmpty() ? "" : " (" + trouble.message() + ")";
        String images = String.join(", ", pod.images());
        return new Problem(
                        trouble.reason(),
                        "Pod " + pod.name() + " of " + ref + " cannot become ready: " + trouble.reason() + container
                                + message + ", image " + images + ".")
                .with("workload", ref)
                .with(Hold.POD, pod.name())
                .with("container", trouble.container())
                .with("words", trouble.message())
                .with("images", images);
    }

    private Optional<Problem> overdue(Release release, Progress progress, long now) {
        long seconds = release.options().progressDeadlineMillis() / 1000;
        if (now < release.phaseSince() + release.options().progressDeadlineMillis()) {
            return Optional.empty();
        }
        int wanted = wanted(release, progress);
        Optional<String> unready =
                progress.pods().stream().filter(pod -> !pod.ready()).findFirst().map(PodView::name);
        Problem late = new Problem(
                        "deadline",
                        ref + " did not get there within " + seconds + " s: " + progress.available() + " of " + wanted
                                + " pods are available.",
                        "Look at " + unready.map(pod -> "pod " + pod).orElse("the events of the workload")
                                + "; go on with next, or roll back.")
                .with("workload", ref)
                .with("seconds", seconds)
                .with("available", progress.available())
                .with("wanted", wanted);
        return Optional.of(unready.map(pod -> late.with(Hold.POD, pod)).orElse(late));
    }

    /** Too late, because what is to be done for it is refused or not answered. */
    Problem late(Release release, String words) {
        long seconds = release.options().progressDeadlineMillis() / 1000;
        return new Problem("deadline", ref + " did not get there within " + seconds + " s: " + words + ".")
                .with("workload", ref)
                .with("seconds", seconds)
                .with("words", words);
    }

    private static int wanted(Release release, Progress progress) {
        return release.phase() == Phase.UPDATING ? release.target() : progress.replicas();
    }

    private static boolean isUnschedulable(PodView pod) {
        return pod.trouble()
                .filter(trouble -> trouble.reason().equals("Unschedulable"))
                .isPresent();
    }
}
