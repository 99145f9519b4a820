package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;

/** ReplicationControllers: selector and labels come from the template if they are missing. */
record ReplicationControllerRules(PodTemplates templates) implements KindRules {

    @Override
    public void prepareNew(ObjectNode object) {
        object.withObjectProperty("status").put("replicas", 0);
    }

    @Override
    public void complete(ObjectNode object) {
        ObjectNode spec = object.withObjectProperty("spec");
        Json.setDefault(spec, "replicas", 1);
        templates.completeTemplate(object);
        JsonNode labels = spec.path("template").path("metadata").path("labels");
        if (!labels.isEmpty()) {
            Json.setDefault(spec, "selector", labels.deepCopy());
            Json.setDefault(object.withObjectProperty("metadata"), "labels", labels.deepCopy());
        }
    }

    @Override
    public void check(ObjectNode object, Violations violations) {
        PodTemplates.checkReplicas(object, violations);
        templates.checkTemplate(object, true, violations);
    }
}
