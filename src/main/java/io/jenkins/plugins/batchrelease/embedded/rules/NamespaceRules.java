package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Namespaces: active from the start, and labelled with their name. */
record NamespaceRules() implements KindRules {

    @Override
    public void prepareNew(ObjectNode object) {
        ObjectNode spec = object.withObjectProperty("spec");
        spec.remove("finalizers");
        spec.putArray("finalizers").add("kubernetes");
        object.withObjectProperty("status").put("phase", "Active");
    }

    @Override
    public void complete(ObjectNode object) {
        ObjectNode metadata = object.withObjectProperty("metadata");
        metadata.withObjectProperty("labels")
                .put("kubernetes.io/metadata.name", metadata.path("name").asText());
    }
}
