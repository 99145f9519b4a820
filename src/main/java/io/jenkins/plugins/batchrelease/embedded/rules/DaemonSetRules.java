package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;

/** DaemonSets. */
record DaemonSetRules(PodTemplates templates) implements KindRules {

    @Override
    public void prepareNew(ObjectNode object) {
        object.withObjectProperty("status")
                .put("currentNumberScheduled", 0)
                .put("numberMisscheduled", 0)
                .put("desiredNumberScheduled", 0)
                .put("numberReady", 0);
    }

    @Override
    public void complete(ObjectNode object) {
        ObjectNode spec = object.withObjectProperty("spec");
        Json.setDefault(spec, "revisionHistoryLimit", 10);
        ObjectNode strategy = spec.withObjectProperty("updateStrategy");
        Json.setDefault(strategy, "type", "RollingUpdate");
        if (strategy.path("type").asText().equals("RollingUpdate")) {
            ObjectNode rolling = strategy.withObjectProperty("rollingUpdate");
            Json.setDefault(rolling, "maxUnavailable", 1);
            Json.setDefault(rolling, "maxSurge", 0);
        }
        templates.completeTemplate(object);
    }

    @Override
    public void check(ObjectNode object, Violations violations) {
        templates.checkTemplate(object, false, violations);
    }

    @Override
    public void checkChange(ObjectNode before, ObjectNode after, Violations violations) {
        SelectorRules.checkFixed(before, after, violations);
    }
}
