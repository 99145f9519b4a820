package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;
import java.util.Set;

/** StatefulSets: most of the spec is fixed at creation. */
record StatefulSetRules(PodTemplates templates) implements KindRules {

    private static final Set<String> CHANGEABLE = Set.of(
            "replicas",
            "ordinals",
            "template",
            "updateStrategy",
            "persistentVolumeClaimRetentionPolicy",
            "minReadySeconds");

    @Override
    public void prepareNew(ObjectNode object) {
        object.withObjectProperty("status").put("replicas", 0);
    }

    @Override
    public void complete(ObjectNode object) {
        ObjectNode spec = object.withObjectProperty("spec");
        Json.setDefault(spec, "replicas", 1);
        Json.setDefault(spec, "podManagementPolicy", "OrderedReady");
        Json.setDefault(spec, "revisionHistoryLimit", 10);
        ObjectNode strategy = spec.withObjectProperty("updateStrategy");
        Json.setDefault(strategy, "type", "RollingUpdate");
        if (strategy.path("type").asText().equals("RollingUpdate")) {
            ObjectNode rolling = strategy.withObjectProperty("rollingUpdate");
            Json.setDefault(rolling, "partition", 0);
            // As every Kubernetes whose feature gate MaxUnavailableStatefulSet is off; the controller does not know it.
            rolling.remove("maxUnavailable");
        }
        ObjectNode retention = spec.withObjectProperty("persistentVolumeClaimRetentionPolicy");
        Json.setDefault(retention, "whenDeleted", "Retain");
        Json.setDefault(retention, "whenScaled", "Retain");
        for (JsonNode claim : spec.path("volumeClaimTemplates")) {
            if (claim instanceof ObjectNode known) {
                Json.setDefault(known, "apiVersion", "v1");
                Json.setDefault(known, "kind", "PersistentVolumeClaim");
                Json.setDefault(known.withObjectProperty("spec"), "volumeMode", "Filesystem");
                known.withObjectProperty("status").put("phase", "Pending");
                if (known.path("spec").path("resources").path("requests") instanceof ObjectNode requests) {
                    Quantities.canonicalise(requests);
                }
            }
        }
        templates.completeTemplate(object);
    }

    @Override
    public void check(ObjectNode object, Violations violations) {
        JsonNode spec = object.path("spec");
        JsonNode strategy = spec.path("updateStrategy");
        String policy = spec.path("podManagementPolicy").asText();
        if (!Set.of("OrderedReady", "Parallel").contains(policy)) {
            violations.invalid(
                    "spec.podManagementPolicy",
                    "\"" + policy + "\"",
                    "must be '" + "OrderedReady" + "' or '" + "Parallel" + "'");
        }
        String type = strategy.path("type").asText();
        if (type.equals("OnDelete") && strategy.has("rollingUpdate")) {
            violations.invalid(
                    "spec.updateStrategy.rollingUpdate",
                    Json.write(strategy.path("rollingUpdate")),
                    "only allowed for updateStrategy 'RollingUpdate'");
        } else if (!Set.of("OnDelete", "RollingUpdate").contains(type)) {
            violations.invalid("spec.updateStrategy", Json.write(strategy), "must be 'RollingUpdate' or 'OnDelete'");
        }
        int partition = strategy.path("rollingUpdate").path("partition").asInt();
        if (partition < 0) {
            violations.invalid(
                    "spec.updateStrategy.rollingUpdate.partition",
                    Integer.toString(partition),
                    "must be greater than or equal to 0");
        }
        PodTemplates.checkReplicas(object, violations);
        templates.checkTemplateLoosely(object, violations);
    }

    @Override
    public void checkChange(ObjectNode before, ObjectNode after, Violations violations) {
        boolean fixedChanged = PodTemplates.differences(before.path("spec"), after.path("spec")).stream()
                .anyMatch(field -> !CHANGEABLE.contains(field));
        if (fixedChanged) {
            violations.forbidden(
                    "spec",
                    "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template',"
                            + " 'updateStrategy', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are"
                            + " forbidden");
        }
    }
}
