package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes an object the way it would come back from a real server: no nulls, no empty lists, no empty maps where "empty"
 * and "not there" are the same thing. Without this, equal objects would not look equal.
 */
final class Tidy {

    private static final Set<String> MAPS =
            Set.of("labels", "annotations", "matchLabels", "nodeSelector", "data", "stringData", "binaryData");

    private Tidy() {}

    /** @param custom fields outside the metadata may mean something when they are empty */
    static void tidy(ObjectNode object, boolean custom) {
        if (object.get("metadata") instanceof ObjectNode metadata) {
            clean(metadata);
        }
        if (custom) {
            dropNulls(object);
        } else {
            clean(object);
        }
    }

    private static void dropNulls(ObjectNode object) {
        object.properties().stream()
                .filter(field -> field.getValue().isNull())
                .map(java.util.Map.Entry::getKey)
                .toList()
                .forEach(object::remove);
    }

    private static void clean(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> empty = new ArrayList<>();
            object.properties().forEach(field -> {
                JsonNode value = field.getValue();
                clean(value);
                boolean emptyMap = value.isObject() && value.isEmpty() && MAPS.contains(field.getKey());
                if (value.isNull() || value.isArray() && value.isEmpty() || emptyMap) {
                    empty.add(field.getKey());
                }
            });
            object.remove(empty);
        } else {
            node.forEach(Tidy::clean);
        }
    }
}
