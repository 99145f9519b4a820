package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType.Trait;
import java.util.List;

/** How stored objects look to clients: in the version they asked for. */
final class Presentation {

    private Presentation() {}

    static ObjectNode alone(ObjectNode object, ResourceType type) {
        ObjectNode shown = Json.object().put("kind", type.kind()).put("apiVersion", type.apiVersion());
        object.properties().forEach(field -> {
            if (!shown.has(field.getKey())) {
                shown.set(field.getKey(), field.getValue());
            }
        });
        return shown;
    }

    /** Items of built-in kinds carry neither kind nor version, as from a real server; custom ones do. */
    static ObjectNode list(List<ObjectNode> objects, ResourceType type, long version) {
        ObjectNode list = Json.object().put("kind", type.kind() + "List").put("apiVersion", type.apiVersion());
        list.withObjectProperty("metadata").put("resourceVersion", Long.toString(version));
        ArrayNode items = list.putArray("items");
        for (ObjectNode object : objects) {
            ObjectNode item = alone(object, type);
            if (!type.has(Trait.CUSTOM)) {
                item.remove(List.of("kind", "apiVersion"));
            }
            items.add(item);
        }
        return list;
    }
}
