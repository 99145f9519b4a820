package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pods of one Deployment, each with the digest of its template as its revision. */
final class DeploymentPods {
    private final List<PodView> pods;
    private final int minReadySeconds;

    DeploymentPods(Scene scene, ObjectNode deployment) {
        String uid = Json.text(deployment, "/metadata/uid");
        Map<String, String> digests = new HashMap<>();
        scene.all(ResourceType.REPLICA_SET).stream()
                .filter(set -> Owner.controls(uid, set))
                .forEach(set -> digests.put(Json.text(set, "/metadata/uid"), TemplateDigest.of(set)));
        pods = scene.pods().stream()
                .filter(pod -> digests.containsKey(pod.ownerUid()))
                .map(pod -> pod.withRevision(digests.get(pod.ownerUid())))
                .toList();
        minReadySeconds = Json.integer(deployment, "/spec/minReadySeconds", 0);
    }

    List<PodView> all() {
        return pods;
    }

    int minReadySeconds() {
        return minReadySeconds;
    }

    /** How many there are that are not on their way out. */
    int staying() {
        return (int) pods.stream().filter(pod -> !pod.terminating()).count();
    }

    int ready() {
        return (int)
                pods.stream().filter(pod -> pod.ready() && !pod.terminating()).count();
    }

    int available(String revision, long now) {
        return (int) pods.stream()
                .filter(pod -> pod.revision().equals(revision) && pod.isAvailable(minReadySeconds, now))
                .count();
    }
}
