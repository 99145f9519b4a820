package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;

/** Deployments. */
record DeploymentRules(PodTemplates templates) implements KindRules {

    @Override
    public void prepareNew(ObjectNode object) {
        object.withObjectProperty("status");
    }

    @Override
    public void complete(ObjectNode object) {
        ObjectNode spec = object.withObjectProperty("spec");
        Json.setDefault(spec, "replicas", 1);
        Json.setDefault(spec, "revisionHistoryLimit", 10);
        Json.setDefault(spec, "progressDeadlineSeconds", 600);
        ObjectNode strategy = spec.withObjectProperty("strategy");
        Json.setDefault(strategy, "type", "RollingUpdate");
        if (strategy.path("type").asText().equals("RollingUpdate")) {
            ObjectNode rolling = strategy.withObjectProperty("rollingUpdate");
            Json.setDefault(rolling, "maxUnavailable", "25%");
            Json.setDefault(rolling, "maxSurge", "25%");
        }
        templates.completeTemplate(object);
    }

    @Override
    public void check(ObjectNode object, Violations violations) {
        PodTemplates.checkReplicas(object, violations);
        templates.checkTemplate(object, false, violations);
        ObjectNode spec = object.withObjectProperty("spec");
        int deadline = spec.path("progressDeadlineSeconds").asInt();
        if (deadline <= spec.path("minReadySeconds").asInt()) {
            violations.invalid(
                    "spec.progressDeadlineSeconds", Integer.toString(deadline), "must be greater than minReadySeconds");
        }
    }

    @Override
    public void checkChange(ObjectNode before, ObjectNode after, Violations violations) {
        SelectorRules.checkFixed(before, after, violations);
    }
}
