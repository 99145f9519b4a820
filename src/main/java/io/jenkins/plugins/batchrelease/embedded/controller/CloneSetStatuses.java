package io.jenkins.plugins.batchrelease.embedded.controller;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** Counts the pods of a CloneSet the way the real controller counts them. */
final class CloneSetStatuses {

    private final KubernetesClient client;
    private final Clock clock;

    CloneSetStatuses(KubernetesClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    void report(CloneSet set, List<Pod> pods, Predicate<Pod> isNew, String current, String update) {
        ObjectNode status = status(set, pods, isNew, current, update);
        if (!status.equals(set.json().path("status"))) {
            client.genericKubernetesResources(CloneSet.CONTEXT)
                    .inNamespace(set.object().getMetadata().getNamespace())
                    .resource(set.object())
                    .subresource("status")
                    .patch(
                            PatchContext.of(PatchType.JSON_MERGE),
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .set("status", status)
                                    .toString());
        }
    }

    private ObjectNode status(CloneSet set, List<Pod> pods, Predicate<Pod> isNew, String current, String update) {
        Predicate<Pod> ready = pod -> InPlaceUpdates.isDone(pod) && Pods.ready(pod);
        Predicate<Pod> available =
                pod -> InPlaceUpdates.isDone(pod) && Pods.available(pod, set.minReadySeconds(), clock);
        int updated = count(pods, isNew);
        return JsonNodeFactory.instance
                .objectNode()
                .put("observedGeneration", set.json().at("/metadata/generation").asInt())
                .put("replicas", pods.size())
                .put("readyReplicas", count(pods, ready))
                .put("availableReplicas", count(pods, available))
                .put("updatedReplicas", updated)
                .put("updatedReadyReplicas", count(pods, isNew.and(ready)))
                .put("updatedAvailableReplicas", count(pods, isNew.and(available)))
                .put("expectedUpdatedReplicas", set.replicas() - set.partition())
                .put("currentRevision", updated == pods.size() ? update : current)
                .put("updateRevision", update);
    }

    private static int count(List<Pod> pods, Predicate<Pod> counted) {
        return (int) pods.stream().filter(counted).count();
    }
}
