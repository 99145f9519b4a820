package io.jenkins.plugins.batchrelease.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import java.util.List;
import java.util.Optional;

/**
 * What tells an item of a list from its neighbours.
 *
 * @param fields the key fields with their values
 */
record ItemKey(ObjectNode fields) {

    /** Empty if a key field is missing, which has no default. */
    static Optional<ItemKey> of(JsonNode item, List<String> keys) {
        ObjectNode fields = Json.object();
        for (String key : keys) {
            JsonNode value = item.path(key);
            if (value.isMissingNode() && key.equals("protocol")) {
                value = TextNode.valueOf("TCP");
            }
            if (value.isMissingNode()) {
                return Optional.empty();
            }
            fields.set(key, value);
        }
        return Optional.of(new ItemKey(fields));
    }

    static boolean identifyAll(ArrayNode list, List<String> keys) {
        for (JsonNode item : list) {
            if (of(item, keys).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    int positionIn(ArrayNode list, List<String> keys) {
        for (int i = 0; i < list.size(); i++) {
            if (of(list.get(i), keys).filter(this::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** The notation of {@code managedFields}: {@code k:{"name":"web"}}. */
    String element() {
        return "k:" + Json.write(fields);
    }

    /** The notation of messages: {@code [name="web"]}. */
    static String shown(String element) {
        StringBuilder text = new StringBuilder();
        parse(element).fields().properties().forEach(field -> text.append(text.isEmpty() ? "" : ",")
                .append(field.getKey())
                .append('=')
                .append(field.getValue()));
        return "[" + text + "]";
    }

    static ItemKey parse(String element) {
        try {
            return new ItemKey((ObjectNode) Json.MAPPER.readTree(element.substring("k:".length())));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(element, e);
        }
    }

    List<String> names() {
        return List.copyOf(
                fields.properties().stream().map(java.util.Map.Entry::getKey).toList());
    }
}
