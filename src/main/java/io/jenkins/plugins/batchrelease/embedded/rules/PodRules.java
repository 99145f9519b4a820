package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;
import java.util.List;

/** Pods: once created, little more than images can change. */
record PodRules(PodTemplates templates) implements KindRules {

    @Override
    public void prepareNew(ObjectNode object) {
        ObjectNode status = Json.object().put("phase", "Pending").put("qosClass", quality(object));
        object.set("status", status);
    }

    private static String quality(ObjectNode pod) {
        for (JsonNode container : pod.path("spec").path("containers")) {
            if (!container.path("resources").isEmpty()) {
                return "Burstable";
            }
        }
        return "BestEffort";
    }

    @Override
    public void complete(ObjectNode object) {
        ObjectNode spec = object.withObjectProperty("spec");
        templates.complete(spec);
        Json.setDefault(spec, "enableServiceLinks", com.fasterxml.jackson.databind.node.BooleanNode.TRUE);
        Json.setDefault(spec, "serviceAccountName", "default");
        Json.setDefault(spec, "serviceAccount", "default");
        Json.setDefault(spec, "priority", 0);
        Json.setDefault(spec, "preemptionPolicy", "PreemptLowerPriority");
        if (!spec.has("tolerations")) {
            ArrayNode tolerations = spec.putArray("tolerations");
            for (String taint : List.of("node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable")) {
                tolerations
                        .addObject()
                        .put("key", taint)
                        .put("operator", "Exists")
                        .put("effect", "NoExecute")
                        .put("tolerationSeconds", 300);
            }
        }
        for (JsonNode container : spec.path("containers")) {
            JsonNode resources = container.path("resources");
            if (resources.path("limits") instanceof ObjectNode limits && resources instanceof ObjectNode known) {
                ObjectNode requests = known.withObjectProperty("requests");
                limits.properties().forEach(limit -> Json.setDefault(requests, limit.getKey(), limit.getValue()));
            }
        }
    }

    @Override
    public void check(ObjectNode object, Violations violations) {
        templates.checkSpec(object.path("spec"), "spec", violations);
    }

    @Override
    public void checkChange(ObjectNode before, ObjectNode after, Violations violations) {
        if (!fixed(before).equals(fixed(after))) {
            violations.forbidden(
                    "spec",
                    "pod updates may not change fields other than `spec.containers[*].image`,"
                            + "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only"
                            + " additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be"
                            + " set to 1 if it was previously negative)");
        }
    }

    private static ObjectNode fixed(ObjectNode pod) {
        ObjectNode spec = pod.withObjectProperty("spec").deepCopy();
        spec.remove(List.of("activeDeadlineSeconds", "tolerations"));
        for (String list : List.of("containers", "initContainers", "ephemeralContainers")) {
            for (JsonNode container : spec.path(list)) {
                ((ObjectNode) container).remove("image");
            }
        }
        return spec;
    }
}
