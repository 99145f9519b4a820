package io.jenkins.plugins.batchrelease.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;

/**
 * JSON merge patches (RFC 7386): the one kind of patch that every API server, and every custom resource, understands in
 * the same way. Lists are replaced whole, so what is sent is exactly what will be there.
 */
public final class MergePatch {
    private MergePatch() {}

    /** The patch that turns {@code before} into {@code after}; empty if they are equal. */
    public static ObjectNode between(ObjectNode before, ObjectNode after) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        for (Iterator<Map.Entry<String, JsonNode>> fields = after.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            JsonNode old = before.get(field.getKey());
            JsonNode now = field.getValue();
            if (now.equals(old)) {
                continue;
            }
            if (old instanceof ObjectNode oldObject && now instanceof ObjectNode nowObject) {
                patch.set(field.getKey(), between(oldObject, nowObject));
            } else {
                patch.set(field.getKey(), now);
            }
        }
        before.fieldNames().forEachRemaining(name -> {
            if (!after.has(name)) {
                patch.putNull(name);
            }
        });
        return patch;
    }
}
