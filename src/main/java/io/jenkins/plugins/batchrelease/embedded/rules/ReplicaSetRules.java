package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;

/** ReplicaSets. */
record ReplicaSetRules(PodTemplates templates) implements KindRules {

    @Override
    public void prepareNew(ObjectNode object) {
        object.withObjectProperty("status").put("replicas", 0);
    }

    @Override
    public void complete(ObjectNode object) {
        Json.setDefault(object.withObjectProperty("spec"), "replicas", 1);
        templates.completeTemplate(object);
    }

    @Override
    public void check(ObjectNode object, Violations violations) {
        PodTemplates.checkReplicas(object, violations);
        templates.checkTemplate(object, false, violations);
    }

    @Override
    public void checkChange(ObjectNode before, ObjectNode after, Violations violations) {
        SelectorRules.checkFixed(before, after, violations);
    }
}
