package io.jenkins.plugins.batchrelease.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.patch.ListSchema.ListKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All fields of an object that somebody can own, with their values. Items of lists are there as fields of their own. */
final class FieldValues {

    /** Set by the server or by the way to the object: nobody owns them. */
    private static final Set<String> UNOWNED_METADATA = Set.of(
            "name",
            "namespace",
            "uid",
            "resourceVersion",
            "generation",
            "creationTimestamp",
            "generateName",
            "deletionTimestamp",
            "deletionGracePeriodSeconds",
            "managedFields",
            "selfLink");

    private final ListSchema schema;
    private final SortedMap<FieldPath, JsonNode> values = new TreeMap<>();

    private FieldValues(ListSchema schema) {
        this.schema = schema;
    }

    static SortedMap<FieldPath, JsonNode> of(ObjectNode object, ListSchema schema) {
        FieldValues walk = new FieldValues(schema);
        object.properties().forEach(field -> {
            if (!Set.of("apiVersion", "kind").contains(field.getKey())) {
                walk.visit(field.getValue(), FieldPath.ROOT.then("f:" + field.getKey()), List.of(field.getKey()));
            }
        });
        return walk.values;
    }

    private void visit(JsonNode node, FieldPath path, List<String> names) {
        if (node instanceof ObjectNode object && !object.isEmpty() && !schema.atomicMap(names)) {
            boolean metadata = names.equals(List.of("metadata"));
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (!metadata || !UNOWNED_METADATA.contains(field.getKey())) {
                    visit(field.getValue(), path.then("f:" + field.getKey()), longer(names, field.getKey()));
                }
            }
        } else if (node instanceof ArrayNode list && !list.isEmpty()) {
            visitList(list, path, names);
        } else {
            values.put(path, node);
        }
    }

    private void visitList(ArrayNode list, FieldPath path, List<String> names) {
        ListKind kind = schema.list(names);
        if (kind instanceof ListKind.Keyed keyed && ItemKey.identifyAll(list, keyed.keys())) {
            for (JsonNode item : list) {
                FieldPath at =
                        path.then(ItemKey.of(item, keyed.keys()).orElseThrow().element());
                values.put(at, BooleanNode.TRUE);
                for (Map.Entry<String, JsonNode> field : item.properties()) {
                    visit(field.getValue(), at.then("f:" + field.getKey()), longer(names, field.getKey()));
                }
            }
        } else if (kind instanceof ListKind.OfScalars) {
            list.forEach(item -> values.put(path.then("v:" + Json.write(item)), item));
        } else {
            values.put(path, list);
        }
    }

    private static List<String> longer(List<String> names, String name) {
        List<String> all = new ArrayList<>(names);
        all.add(name);
        return all;
    }
}
