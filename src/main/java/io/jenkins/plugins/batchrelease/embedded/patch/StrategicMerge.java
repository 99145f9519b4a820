package io.jenkins.plugins.batchrelease.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.patch.ListSchema.ListKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Strategic merge patch: a merge patch that knows lists with keys, and the directives {@code $patch},
 * {@code $retainKeys}, {@code $setElementOrder/…} (read over) and {@code $deleteFromPrimitiveList/…}.
 */
public final class StrategicMerge {

    private static final String DIRECTIVE = "$patch";

    private final ListSchema schema;

    public StrategicMerge(ListSchema schema) {
        this.schema = schema;
    }

    /** Neither argument is changed. */
    public ObjectNode patch(ObjectNode object, ObjectNode patch) {
        return patch(object, patch, List.of());
    }

    private ObjectNode patch(ObjectNode object, ObjectNode patch, List<String> names) {
        if (patch.path(DIRECTIVE).asText().equals("replace")) {
            ObjectNode replaced = patch.deepCopy();
            replaced.remove(DIRECTIVE);
            return replaced;
        }
        ObjectNode result = object.deepCopy();
        if (patch.path(DIRECTIVE).asText().equals("delete")) {
            result.removeAll();
            return result;
        }
        retainKeys(result, patch);
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            String name = field.getKey();
            if (name.startsWith("$deleteFromPrimitiveList/")) {
                deleteScalars(result, name.substring(name.indexOf('/') + 1), field.getValue());
            } else if (!name.startsWith("$")) {
                patchField(result, name, field.getValue(), names);
            }
        }
        return result;
    }

    private void patchField(ObjectNode result, String name, JsonNode value, List<String> names) {
        List<String> deeper = new ArrayList<>(names);
        deeper.add(name);
        JsonNode old = result.path(name);
        if (value.isNull()) {
            result.remove(name);
        } else if (value instanceof ObjectNode change) {
            result.set(name, patch(old instanceof ObjectNode known ? known : result.objectNode(), change, deeper));
        } else if (value instanceof ArrayNode change) {
            result.set(name, patchList(old instanceof ArrayNode known ? known : result.arrayNode(), change, deeper));
        } else {
            result.set(name, value);
        }
    }

    private ArrayNode patchList(ArrayNode old, ArrayNode change, List<String> names) {
        ListKind kind = schema.list(names);
        if (kind instanceof ListKind.OfScalars) {
            ArrayNode result = old.deepCopy();
            change.forEach(item -> {
                if (!contains(result, item)) {
                    result.add(item);
                }
            });
            return result;
        }
        if (!(kind instanceof ListKind.Keyed keyed)) {
            return change.deepCopy();
        }
        // Unlike server-side apply, this patch goes by the first key alone.
        List<String> key = keyed.keys().subList(0, 1);
        ArrayNode result = old.deepCopy();
        for (JsonNode item : change) {
            String directive = item.path(DIRECTIVE).asText();
            if (directive.equals("replace") && item.size() == 1) {
                result.removeAll();
                continue;
            }
            ItemKey identity = ItemKey.of(item, key)
                    .orElseThrow(() -> ApiError.badRequest(
                            "map: %s does not contain declared merge key: %s".formatted(item, key.get(0))));
            int at = identity.positionIn(result, key);
            if (directive.equals("delete")) {
                if (at >= 0) {
                    result.remove(at);
                }
            } else if (at < 0) {
                result.add(patch(result.objectNode(), (ObjectNode) item, names));
            } else {
                result.set(at, patch((ObjectNode) result.get(at), (ObjectNode) item, names));
            }
        }
        return result;
    }

    private static void retainKeys(ObjectNode result, ObjectNode patch) {
        if (patch.get("$retainKeys") instanceof ArrayNode kept) {
            List<String> names = new ArrayList<>();
            kept.forEach(name -> names.add(name.asText()));
            result.retain(names);
        }
    }

    private static void deleteScalars(ObjectNode result, String name, JsonNode gone) {
        if (result.get(name) instanceof ArrayNode list && gone instanceof ArrayNode values) {
            ArrayNode left = list.arrayNode();
            list.forEach(item -> {
                if (!contains(values, item)) {
                    left.add(item);
                }
            });
            result.set(name, left);
        }
    }

    private static boolean contains(ArrayNode list, JsonNode item) {
        for (JsonNode other : list) {
            if (other.equals(item)) {
                return true;
            }
        }
        return false;
    }
}
