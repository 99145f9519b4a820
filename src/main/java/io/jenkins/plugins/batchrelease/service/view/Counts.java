package io.jenkins.plugins.batchrelease.service.view;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.List;

/**
 * The pods of a release in numbers.
 *
 * @param replicas how many pods the workload is to have
 * @param target how many of them run the new version when the batch is done
 * @param updated how many run the new version
 * @param available how many of those have been ready for long enough
 * @param outdated how many run another version
 */
public record Counts(int replicas, int target, int updated, int available, int outdated) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    static Counts of(Release release, Progress progress, List<PodLine> pods) {
        List<PodLine> updated =
                pods.stream().filter(pod -> pod.isNew() && !pod.terminating()).toList();
        int ready = (int) updated.stream().filter(PodLine::ready).count();
        return new Counts(
                release.schedule().replicas(),
                release.target(),
                updated.size(),
                isAboutNewVersion(release, progress) ? progress.available() : ready,
                (int) pods.stream().filter(pod -> !pod.isNew()).count());
    }

    /** On the way back, the workload counts the pods of the version before. */
    private static boolean isAboutNewVersion(Release release, Progress progress) {
        return release.change().creates()
                || (progress.revision().isPresent()
                        && progress.revision().equals(release.change().revision()));
    }
}
