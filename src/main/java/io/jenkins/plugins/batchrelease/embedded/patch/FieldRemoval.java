package io.jenkins.plugins.batchrelease.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import java.util.List;
import java.util.SortedSet;

/** Takes fields out of an object, and what they leave empty. */
final class FieldRemoval {

    private FieldRemoval() {}

    static void remove(ObjectNode object, SortedSet<FieldPath> paths) {
        for (FieldPath path : paths) {
            remove(object, path.elements());
        }
    }

    private static void remove(JsonNode node, List<String> path) {
        String element = path.get(0);
        boolean last = path.size() == 1;
        if (element.startsWith("f:") && node instanceof ObjectNode object) {
            String name = element.substring(2);
            if (last) {
                object.remove(name);
            } else if (object.has(name)) {
                remove(object.get(name), path.subList(1, path.size()));
                if (object.get(name).isContainerNode() && object.get(name).isEmpty()) {
                    object.remove(name);
                }
            }
        } else if (node instanceof ArrayNode list) {
            int at = position(list, element);
            if (at >= 0 && last) {
                list.remove(at);
            } else if (at >= 0) {
                remove(list.get(at), path.subList(1, path.size()));
            }
        }
    }

    private static int position(ArrayNode list, String element) {
        if (element.startsWith("k:")) {
            ItemKey key = ItemKey.parse(element);
            return key.positionIn(list, key.names());
        }
        for (int i = 0; i < list.size(); i++) {
            if (("v:" + Json.write(list.get(i))).equals(element)) {
                return i;
            }
        }
        return -1;
    }
}
