package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.cluster.PodTrouble;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.List;

/**
 * A pod as people see it.
 *
 * @param pod the pod
 * @param isNew whether it runs the version that the release brings
 */
record PodLook(PodView pod, boolean isNew) {
    static List<PodLook> all(Release release, Progress progress) {
        // On the way back the workload is to run the old revision again; what the release brought stays "new".
        String brought = release.change()
                .revision()
                .filter(revision -> !revision.isEmpty())
                .or(progress::revision)
                .orElse("");
        return progress.pods().stream()
                .map(pod -> new PodLook(
                        pod, release.change().creates() || pod.revision().equals(brought)))
                .toList();
    }

    String version() {
        return isNew ? "new" : "old";
    }

    /** One word. */
    String state() {
        if (pod.terminating()) {
            return "stopping";
        }
        if (pod.ready()) {
            return "ready";
        }
        return pod.trouble().map(PodTrouble::reason).orElse("starting");
    }

    /** Why it is not ready, in the cluster's words; empty if that is not known. */
    String why() {
        return pod.trouble().map(PodTrouble::message).orElse("");
    }

    boolean isSettled() {
        return pod.ready() && !pod.terminating();
    }

    @Override
    public String toString() {
        return pod.name() + " " + version() + (state().equals("ready") ? "" : " " + state());
    }
}
