package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;

/** PersistentVolumeClaims: there are no volumes, so a claim counts as bound as soon as it exists. */
record ClaimRules() implements KindRules {

    @Override
    public void prepareNew(ObjectNode object) {
        object.withObjectProperty("status").put("phase", "Bound");
    }

    @Override
    public void complete(ObjectNode object) {
        Json.setDefault(object.withObjectProperty("spec"), "volumeMode", "Filesystem");
    }
}
