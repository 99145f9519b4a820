package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Drift;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.List;
import java.util.Optional;

/**
 * What another hand changed of what a release relies on, while nobody drives it who would hold it: for those who look.
 *
 * @param problem the same in words, and what people can do
 * @param fields what is different; empty if it is the version that the controller runs, or an object that is missing
 */
public record DriftNotice(Problem problem, List<Drift> fields) {
    /** Whether people may go on from what is there. */
    public boolean canBeTakenOver() {
        return "true".equals(problem.details().get(Hold.TAKEABLE));
    }

    /** Empty if nothing is different, or if the release is held because of it and says so itself. */
    public static Optional<DriftNotice> of(Release release, Progress progress) {
        boolean said = release.hold()
                .filter(hold -> release.phase() == Phase.HELD && hold.reason().equals(Hold.DRIFT))
                .isPresent();
        return said || !release.isOpen() || !progress.isSeen()
                ? Optional.empty()
                : problem(release, progress).map(problem -> new DriftNotice(problem, progress.drift()));
    }

    private static Optional<Problem> problem(Release release, Progress progress) {
        Optional<DriftReading> reading = Workloads.of(
                        release.workload(), release.options().mechanism())
                .map(kind -> new DriftReading(new ObjectRef(
                        kind.type(),
                        release.key().namespace(),
                        release.workload().name())));
        return switch (release.phase()) {
            case PREPARED, AWAITING_APPROVAL, AWAITING_CONFIRM -> reading.flatMap(words -> words.of(release, progress));
            // Whoever drives it makes it what it is to be at this moment: only what is certain counts.
            default ->
                progress.drift().isEmpty()
                        ? Optional.empty()
                        : reading.flatMap(words -> words.stillThere(release, progress));
        };
    }
}
