package io.jenkins.plugins.batchrelease.workload.daemonset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Json;
import java.util.Optional;

/**
 * The update strategy that a workload is to have when the release is over. It is kept in an annotation, so that it comes back
 * even if the release is finished by somebody who has nothing but the cluster.
 */
final class OwnStrategy {
    private static final String ANNOTATION = "batchrelease.jenkins.io/update-strategy";
    private static final String FIELD = "updateStrategy";
    private static final JsonMapper MAPPER = new JsonMapper();

    private OwnStrategy() {}

    /** Keeps what {@code wanted} has, or what {@code desired} asks for, and sets OnDelete. */
    static void replaceIn(ObjectNode wanted, ObjectNode desired) {
        ObjectNode own = desired.at("/spec/" + FIELD) instanceof ObjectNode asked ? asked.deepCopy() : of(wanted);
        Json.object(Json.object(wanted, "metadata"), "annotations").put(ANNOTATION, own.toString());
        ObjectNode spec = Json.object(wanted, "spec");
        spec.putObject(FIELD).put("type", "OnDelete");
    }

    /** Of a workload, whether a release has replaced it or not; empty if it never had one. */
    static ObjectNode of(ObjectNode live) {
        String kept = live.at("/metadata/annotations").path(ANNOTATION).asText("");
        try {
            if (MAPPER.readTree(kept) instanceof ObjectNode own) {
                return own;
            }
        } catch (JsonProcessingException changedByHand) {
            // What the object has is the best that is known.
        }
        return live.at("/spec/" + FIELD) instanceof ObjectNode own
                ? own.deepCopy()
                : JsonNodeFactory.instance.objectNode();
    }

    /** The strategy that a release kept in an object and did not put back, for it was given up. */
    static Optional<ObjectNode> leftBehind(ObjectNode live) {
        return live.at("/metadata/annotations").has(ANNOTATION) ? Optional.of(of(live)) : Optional.empty();
    }

    /** Puts back what {@code previous} had, or was to have if another release had been at it. */
    static void bringBack(ObjectNode wanted, ObjectNode previous) {
        if (leftBehind(previous).isPresent()) {
            Json.object(wanted, "spec").set(FIELD, of(previous));
        }
        forgetIn(wanted);
    }

    /** Puts it back. */
    static void restoreIn(ObjectNode wanted) {
        Json.object(wanted, "spec").set(FIELD, of(wanted));
        forgetIn(wanted);
    }

    static void forgetIn(ObjectNode wanted) {
        Json.object(Json.object(wanted, "metadata"), "annotations").remove(ANNOTATION);
    }
}
