package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;

/** ControllerRevisions: their content never changes. */
record RevisionRules() implements KindRules {

    @Override
    public void checkChange(ObjectNode before, ObjectNode after, Violations violations) {
        if (!before.path("data").equals(after.path("data"))) {
            violations.invalid("data", "…", "field is immutable");
        }
    }
}
