package io.jenkins.plugins.batchrelease.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Marks;

/**
 * Sends a Service's traffic to the pods of one version by narrowing its selector, and back. The pods carry the version
 * as a label; the selector's other entries are left as they are.
 */
public final class ServiceSelector {
    private ServiceSelector() {}

    /** The merge patch that narrows the selector to {@code version}. */
    public static ObjectNode narrowedTo(String version) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("spec").putObject("selector").put(Marks.VERSION_LABEL, version);
        return patch;
    }

    /** The merge patch that gives the selector back what {@code snapshot} says about the version label. */
    public static ObjectNode restoredTo(ObjectNode snapshot) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        ObjectNode selector = patch.putObject("spec").putObject("selector");
        JsonNode before = snapshot.at("/spec/selector").path(Marks.VERSION_LABEL);
        if (before.isTextual()) {
            selector.set(Marks.VERSION_LABEL, before);
        } else {
            selector.putNull(Marks.VERSION_LABEL);
        }
        return patch;
    }
}
