package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fields of a manifest's spec that the API server's answer does not have: it dropped them. Servers before 1.25 do so with a
 * field that they do not know, whatever is asked of them.
 */
final class NotTaken {
    private final List<String> paths = new ArrayList<>();

    private NotTaken() {}

    /** Their paths, in the order of the manifest. Only what is absent counts: values may be written in other ways. */
    static List<String> of(ObjectNode manifest, ObjectNode answer) {
        NotTaken found = new NotTaken();
        found.compare("spec", manifest.path("spec"), answer.path("spec"));
        return found.paths;
    }

    private void compare(String path, JsonNode asked, JsonNode answered) {
        if (saysNothing(asked)) {
            return;
        }
        if (answered.isMissingNode() || answered.isNull()) {
            paths.add(path);
        } else if (asked.isObject() && answered.isObject()) {
            for (Map.Entry<String, JsonNode> field : asked.properties()) {
                compare(path + "." + field.getKey(), field.getValue(), answered.path(field.getKey()));
            }
        } else if (asked.isArray() && answered.isArray() && asked.size() == answered.size()) {
            for (int i = 0; i < asked.size(); i++) {
                compare(path + "[" + i + "]", asked.get(i), answered.get(i));
            }
        }
    }

    /** What is zero or empty may be left out by a server that has taken it. */
    private static boolean saysNothing(JsonNode asked) {
        if (asked.isContainerNode()) {
            for (JsonNode child : asked) {
                if (!saysNothing(child)) {
                    return false;
                }
            }
            return true;
        }
        return asked.isNull()
                || asked.isNumber() && asked.asDouble() == 0
                || asked.isBoolean() && !asked.asBoolean()
                || asked.isTextual() && asked.asText().isEmpty();
    }
}
