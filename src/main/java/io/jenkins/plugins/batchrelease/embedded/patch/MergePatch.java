package io.jenkins.plugins.batchrelease.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** JSON merge patch (RFC 7386). */
public final class MergePatch {

    private MergePatch() {}

    /** Neither argument is changed. */
    public static ObjectNode patch(ObjectNode object, ObjectNode patch) {
        ObjectNode result = object.deepCopy();
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else if (field.getValue() instanceof ObjectNode change) {
                ObjectNode old = result.get(field.getKey()) instanceof ObjectNode known ? known : result.objectNode();
                result.set(field.getKey(), patch(old, change));
            } else {
                result.set(field.getKey(), field.getValue());
            }
        }
        return result;
    }
}
