package io.jenkins.plugins.batchrelease.service.view;

import io.jenkins.plugins.batchrelease.cluster.PodTrouble;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.release.Change;
import java.util.List;
import java.util.Optional;

/**
 * A pod of the workload.
 *
 * @param name its name
 * @param revision how the cluster names the version it runs
 * @param isNew whether that is the version of this release
 * @param ready whether it is ready
 * @param terminating whether it is being deleted
 * @param phase {@code Pending}, {@code Running}...
 * @param images the images of its containers
 * @param restarts how often its containers were restarted, in all
 * @param trouble why it cannot become ready, if that is known
 */
public record PodLine(
        String name,
        String revision,
        boolean isNew,
        boolean ready,
        boolean terminating,
        String phase,
        List<String> images,
        int restarts,
        Optional<PodTrouble> trouble) {
    static PodLine of(PodView pod, Change change) {
        return new PodLine(
                pod.name(),
                pod.revision(),
                isNew(pod, change),
                pod.ready(),
                pod.terminating(),
                pod.phase(),
                pod.images(),
                pod.restarts(),
                pod.trouble());
    }

    /** Not the revision the workload wants now: on the way back that is the old one. */
    private static boolean isNew(PodView pod, Change change) {
        return change.creates()
                || change.revision()
                        .filter(name -> !name.isEmpty() && name.equals(pod.revision()))
                        .isPresent();
    }
}
