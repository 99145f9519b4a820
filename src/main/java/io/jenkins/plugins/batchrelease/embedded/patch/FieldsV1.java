package io.jenkins.plugins.batchrelease.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The notation of a set of fields in {@code managedFields}: a trie, in which {@code "."} marks a member that has children. */
final class FieldsV1 {

    private static final String ITSELF = ".";

    private FieldsV1() {}

    static ObjectNode write(Collection<FieldPath> paths) {
        ObjectNode root = Json.object();
        for (FieldPath path : paths) {
            ObjectNode node = root;
            for (String element : path.elements()) {
                node = node.withObjectProperty(element);
            }
            if (path.isItem()) {
                node.set(ITSELF, Json.object());
            }
        }
        return root;
    }

    static SortedSet<FieldPath> read(JsonNode fields) {
        SortedSet<FieldPath> paths = new TreeSet<>();
        read(fields, FieldPath.ROOT, paths);
        return paths;
    }

    private static void read(JsonNode node, FieldPath at, SortedSet<FieldPath> paths) {
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            if (child.getKey().equals(ITSELF)) {
                paths.add(at);
            } else {
                FieldPath path = at.then(child.getKey());
                if (child.getValue().isEmpty()) {
                    paths.add(path);
                }
                read(child.getValue(), path, paths);
            }
        }
    }
}
