package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells how many pods a ReplicaSet or ReplicationController has. */
final class ReplicaStatuses {

    private final KubernetesClient client;
    private final Clock clock;

    ReplicaStatuses(KubernetesClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    void report(ReplicaOwner owner, List<Pod> pods) {
        long ready = pods.stream().filter(Pods::ready).count();
        long available = pods.stream()
                .filter(pod -> Pods.available(pod, owner.minReadySeconds(), clock))
                .count();
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("replicas", pods.size());
        status.put("fullyLabeledReplicas", nonZero(pods.size()));
        status.put("readyReplicas", nonZero(ready));
        status.put("availableReplicas", nonZero(available));
        status.put("observedGeneration", owner.object().getMetadata().getGeneration());
        Map<?, ?> known = client.getKubernetesSerialization().unmarshal(owner.status(), Map.class);
        boolean same = status.entrySet().stream()
                .allMatch(field -> same(field.getValue(), known == null ? null : known.get(field.getKey())));
        if (!same) {
            client.resource(owner.object())
                    .subresource("status")
                    .patch(PatchContext.of(PatchType.JSON_MERGE), json(status));
        }
    }

    private static Object nonZero(long count) {
        return count == 0 ? null : count;
    }

    private static boolean same(Object one, Object other) {
        return one == null || other == null ? one == other : ((Number) one).longValue() == ((Number) other).longValue();
    }

    /** With nulls: they take away a count that has become zero. */
    private static String json(Map<String, Object> status) {
        StringBuilder text = new StringBuilder();
        status.forEach((field, value) -> text.append(text.isEmpty() ? "" : ",")
                .append('"')
                .append(field)
                .append("\":")
                .append(value));
        return "{\"status\":{" + text + "}}";
    }
}
