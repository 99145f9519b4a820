package io.jenkins.plugins.batchrelease.workload.deployment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Json;
import java.util.List;

/**
 * How many pods there are to be in all, while a release lowers the number of the Deployment that people and autoscalers
 * scale. The Deployment itself says what we made of it, in the same write; whatever it differs by was asked for since.
 */
final class CanarySize {
    private static final String TOTAL = "batchrelease.jenkins.io/total-replicas";
    private static final String LOWERED_TO = "batchrelease.jenkins.io/stable-replicas";

    private CanarySize() {}

    static int total(ObjectNode stable) {
        int now = Json.integer(stable, "/spec/replicas", 1);
        int total = annotation(stable, TOTAL, now);
        return Math.max(0, total + now - annotation(stable, LOWERED_TO, now));
    }

    /** Gives the Deployment {@code replicas} of {@code total} pods. */
    static void write(ObjectNode stable, int replicas, int total) {
        Json.object(stable, "spec").put("replicas", replicas);
        Json.object(Json.object(stable, "metadata"), "annotations")
                .put(TOTAL, String.valueOf(total))
                .put(LOWERED_TO, String.valueOf(replicas));
    }

    static ObjectNode patch(int replicas, int total) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        write(patch, replicas, total);
        return patch;
    }

    static void eraseIn(ObjectNode patch) {
        Json.object(Json.object(patch, "metadata"), "annotations")
                .putNull(TOTAL)
                .putNull(LOWERED_TO);
    }

    static void removeFrom(ObjectNode object) {
        Json.object(Json.object(object, "metadata"), "annotations").remove(List.of(TOTAL, LOWERED_TO));
    }

    private static int annotation(ObjectNode object, String name, int otherwise) {
        String text = object.at("/metadata/annotations").path(name).asText("");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
