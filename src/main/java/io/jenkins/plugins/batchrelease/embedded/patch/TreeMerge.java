package io.jenkins.plugins.batchrelease.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.patch.ListSchema.ListKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays one document over another: maps field by field, lists as their schema says. Neither is changed. */
final class TreeMerge {

    private final ListSchema schema;

    TreeMerge(ListSchema schema) {
        this.schema = schema;
    }

    ObjectNode merge(ObjectNode below, ObjectNode above) {
        return merge(below, above, List.of());
    }

    private ObjectNode merge(ObjectNode below, ObjectNode above, List<String> names) {
        ObjectNode result = below.deepCopy();
        for (Map.Entry<String, JsonNode> field : above.properties()) {
            List<String> deeper = new ArrayList<>(names);
            deeper.add(field.getKey());
            result.set(field.getKey(), merged(below.path(field.getKey()), field.getValue(), deeper));
        }
        return result;
    }

    private JsonNode merged(JsonNode below, JsonNode above, List<String> names) {
        if (below instanceof ObjectNode old && above instanceof ObjectNode now && !schema.atomicMap(names)) {
            return merge(old, now, names);
        }
        if (below instanceof ArrayNode old && above instanceof ArrayNode now) {
            ListKind kind = schema.list(names);
            if (kind instanceof ListKind.Keyed keyed
                    && ItemKey.identifyAll(old, keyed.keys())
                    && ItemKey.identifyAll(now, keyed.keys())) {
                return mergeItems(old, now, keyed.keys(), names);
            }
            if (kind instanceof ListKind.OfScalars) {
                return union(old, now);
            }
        }
        return above.deepCopy();
    }

    /** Items keep the order of the document on top; those it does not name follow. */
    private ArrayNode mergeItems(ArrayNode old, ArrayNode now, List<String> keys, List<String> names) {
        ArrayNode result = old.arrayNode();
        for (JsonNode item : now) {
            int at = ItemKey.of(item, keys).orElseThrow().positionIn(old, keys);
            result.add(at < 0 ? item.deepCopy() : merge((ObjectNode) old.get(at), (ObjectNode) item, names));
        }
        for (JsonNode item : old) {
            if (ItemKey.of(item, keys).orElseThrow().positionIn(now, keys) < 0) {
                result.add(item.deepCopy());
            }
        }
        return result;
    }

    private static ArrayNode union(ArrayNode old, ArrayNode now) {
        ArrayNode result = old.deepCopy();
        now.forEach(item -> {
            boolean known = false;
            for (JsonNode other : result) {
                known |= other.equals(item);
            }
            if (!known) {
                result.add(item);
            }
        });
        return result;
    }
}
