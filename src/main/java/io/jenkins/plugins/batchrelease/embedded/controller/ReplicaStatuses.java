package io.jenkins.plugins.batchrelease.embedded.controller;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells how many pods a ReplicaSet or ReplicationController has, and why it cannot have more. */
final class ReplicaStatuses {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final KubernetesClient client;
    private final Clock clock;

    ReplicaStatuses(KubernetesClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** @param failure why the last pod could not be created */
    void report(ReplicaOwner owner, List<Pod> pods, Optional<String> failure) {
        JsonNode known = parse(owner.status());
        ObjectNode status = MAPPER.createObjectNode();
        status.put("replicas", pods.size());
        count(status, "fullyLabeledReplicas", pods.size());
        count(status, "readyReplicas", pods.stream().filter(Pods::ready).count());
        count(
                status,
                "availableReplicas",
                pods.stream()
                        .filter(pod -> Pods.available(pod, owner.minReadySeconds(), clock))
                        .count());
        status.put(
                "observedGeneration",
                owner.object().getMetadata().getGeneration().intValue());
        condition(status, known, failure);
        if (!holds(known, status)) {
            ObjectNode patch = MAPPER.createObjectNode();
            patch.set("status", status);
            client.resource(owner.object())
                    .subresource("status")
                    .patch(PatchContext.of(PatchType.JSON_MERGE), patch.toString());
        }
    }

    /** A count of zero is taken out, as the real controller leaves it out. */
    private static void count(ObjectNode status, String field, long count) {
        if (count == 0) {
            status.putNull(field);
        } else {
            status.put(field, (int) count);
        }
    }

    private void condition(ObjectNode status, JsonNode known, Optional<String> failure) {
        if (failure.isEmpty()) {
            status.putNull("conditions");
            return;
        }
        JsonNode before = known.path("conditions").path(0);
        if (before.path("message").asText().equals(failure.get())) {
            status.set("conditions", known.path("conditions"));
            return;
        }
        status.putArray("conditions")
                .addObject()
                .put("type", "ReplicaFailure")
                .put("status", "True")
                .put("reason", "FailedCreate")
                .put("message", failure.get())
                .put(
                        "lastTransitionTime",
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Whether the patch would change nothing. */
    private static boolean holds(JsonNode known, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            JsonNode present = known.path(field.getKey());
            boolean same = field.getValue().isNull()
                    ? present.isMissingNode() || present.isNull() || present.isArray() && present.isEmpty()
                    : present.equals(field.getValue());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode parse(String status) {
        try {
            return MAPPER.readTree(status);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
