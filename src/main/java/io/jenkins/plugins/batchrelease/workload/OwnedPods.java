package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pods of one object, each with the digest of its template as its revision. */
public final class OwnedPods {
    private final List<PodView> pods;
    private final int minReadySeconds;

    /** @param digests of templates, by the uid of the object that owns pods of it */
    private OwnedPods(Scene scene, Map<String, String> digests, ObjectNode object) {
        pods = scene.pods().stream()
                .filter(pod -> digests.containsKey(pod.ownerUid()))
                .map(pod -> pod.withRevision(digests.get(pod.ownerUid())))
                .toList();
        minReadySeconds = Json.integer(object, "/spec/minReadySeconds", 0);
    }

    /** Of a Deployment: they belong to its ReplicaSets. */
    public static OwnedPods ofDeployment(Scene scene, ObjectNode deployment) {
        String uid = Json.text(deployment, "/metadata/uid");
        Map<String, String> digests = new HashMap<>();
        scene.all(ResourceType.REPLICA_SET).stream()
                .filter(set -> Owner.controls(uid, set))
                .forEach(set -> digests.put(Json.text(set, "/metadata/uid"), TemplateDigest.of(set)));
        return new OwnedPods(scene, digests, deployment);
    }

    /** Of a ReplicationController: it makes no others than those of its template. */
    public static OwnedPods ofController(Scene scene, ObjectNode controller) {
        return new OwnedPods(
                scene, Map.of(Json.text(controller, "/metadata/uid"), TemplateDigest.of(controller)), controller);
    }

    public List<PodView> all() {
        return pods;
    }

    public int minReadySeconds() {
        return minReadySeconds;
    }

    /** How many there are that are not on their way out. */
    public int staying() {
        return (int) pods.stream().filter(pod -> !pod.terminating()).count();
    }

    public int ready() {
        return (int)
                pods.stream().filter(pod -> pod.ready() && !pod.terminating()).count();
    }

    public int available(String revision, long now) {
        return (int) pods.stream()
                .filter(pod -> pod.revision().equals(revision) && pod.isAvailable(minReadySeconds, now))
                .count();
    }
}
