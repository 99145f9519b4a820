package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** One mapping while it is read. */
final class MappingBuilder {
    /** The key of a merge; it cannot clash with a key in the text, which would be in quotes to be the same. */
    private static final String MERGE = "<< (merge)";

    private static final int SHOWN = 100;

    private final ObjectNode own = PlainNumbers.FACTORY.objectNode();
    private final ObjectNode merged = PlainNumbers.FACTORY.objectNode();
    private final Map<String, Integer> lines = new HashMap<>();

    void put(JsonNode key, JsonNode value, Place place) {
        if (key.isContainerNode() || key.isNull()) {
            throw new InvalidManifest(place + ": a key is " + NodeDescription.of(key)
                    + ", but keys must be text. If the value is a template like {{ name }}, put it in quotes.");
        }
        requireFirst(key.asText(), place);
        own.set(key.asText(), value);
    }

    /** Merges what is not said otherwise in the mapping itself; of several merged mappings the first one wins. */
    void merge(JsonNode value, Place place) {
        requireFirst(MERGE, place);
        if (value instanceof ObjectNode mapping) {
            add(mapping);
        } else if (value.isArray()) {
            for (JsonNode item : value) {
                if (!(item instanceof ObjectNode mapping)) {
                    throw notMergeable(item, place);
                }
                add(mapping);
            }
        } else {
            throw notMergeable(value, place);
        }
    }

    ObjectNode build() {
        merged.properties().stream()
                .filter(field -> !own.has(field.getKey()))
                .forEach(field -> own.set(field.getKey(), field.getValue()));
        return own;
    }

    private void add(ObjectNode mapping) {
        mapping.properties().stream()
                .filter(field -> !merged.has(field.getKey()))
                .forEach(field -> merged.set(field.getKey(), field.getValue()));
    }

    private void requireFirst(String key, Place place) {
        Integer first = lines.putIfAbsent(key, place.line());
        if (first != null) {
            String shown = key.length() > SHOWN ? key.substring(0, SHOWN) + "…" : key;
            throw new InvalidManifest(place + ": the key '" + shown + "' appears twice in one mapping, first in line "
                    + first + ". Remove one of the two.");
        }
    }

    private static InvalidManifest notMergeable(JsonNode found, Place place) {
        return new InvalidManifest(place + ": << merges " + NodeDescription.of(found)
                + ", expected a mapping or a list of mappings, usually an alias (*name).");
    }
}
