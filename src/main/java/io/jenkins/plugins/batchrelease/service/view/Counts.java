package io.jenkins.plugins.batchrelease.service.view;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.List;
import java.util.OptionalInt;

/**
 * The pods of a release in numbers.
 *
 * @param replicas how many pods the workload is to have
 * @param target how many of them run the new version when the batch is done
 * @param updated how many run the new version; absent, as the next two, if nobody has looked at the pods
 * @param available how many of those have been ready for long enough
 * @param outdated how many run another version
 */
public record Counts(int replicas, int target, OptionalInt updated, OptionalInt available, OptionalInt outdated) {
    static final Counts NONE = unseen(0, 0);

    private static Counts unseen(int replicas, int target) {
        return new Counts(replicas, target, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    static Counts of(Release release, Progress progress, List<PodLine> pods) {
        if (!progress.isSeen()) {
            return unseen(release.schedule().replicas(), release.target());
        }
        List<PodLine> updated =
                pods.stream().filter(pod -> pod.isNew() && !pod.terminating()).toList();
        int ready = (int) updated.stream().filter(PodLine::ready).count();
        return new Counts(
                release.schedule().replicas(),
                release.target(),
                OptionalInt.of(updated.size()),
                OptionalInt.of(isAboutNewVersion(release, progress) ? progress.available() : ready),
                OptionalInt.of((int) pods.stream().filter(pod -> !pod.isNew()).count()));
    }

    /** On the way back, the workload counts the pods of the version before. */
    private static boolean isAboutNewVersion(Release release, Progress progress) {
        return release.change().creates()
                || (progress.revision().isPresent()
                        && progress.revision().equals(release.change().revision()));
    }
}
