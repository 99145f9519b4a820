package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;

/** Selectors of workloads do not change. */
final class SelectorRules {

    private SelectorRules() {}

    static void checkFixed(ObjectNode before, ObjectNode after, Violations violations) {
        JsonNode now = after.path("spec").path("selector");
        if (!before.path("spec").path("selector").equals(now)) {
            violations.invalid("spec.selector", GoSyntax.labelSelector(now), "field is immutable");
        }
    }
}
