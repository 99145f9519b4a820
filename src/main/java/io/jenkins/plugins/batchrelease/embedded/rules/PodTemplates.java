package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.LabelSelector;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Defaults and checks of pod specs, alone or in the template of a workload. */
final class PodTemplates {

    private final Containers containers = new Containers();

    void complete(ObjectNode spec) {
        Json.setDefault(spec, "restartPolicy", "Always");
        Json.setDefault(spec, "terminationGracePeriodSeconds", 30);
        Json.setDefault(spec, "dnsPolicy", "ClusterFirst");
        Json.setDefault(spec, "schedulerName", "default-scheduler");
        Json.setDefault(spec, "securityContext", Json.object());
        if (spec.hasNonNull("serviceAccountName")) {
            Json.setDefault(spec, "serviceAccount", spec.get("serviceAccountName"));
        }
        for (String list : List.of("initContainers", "containers")) {
            for (JsonNode container : spec.path(list)) {
                if (container instanceof ObjectNode known) {
                    containers.complete(known);
                }
            }
        }
        spec.path("volumes").forEach(PodTemplates::completeVolume);
    }

    private static void completeVolume(JsonNode volume) {
        for (String source : List.of("secret", "configMap", "downwardAPI", "projected")) {
            if (volume.get(source) instanceof ObjectNode known) {
                Json.setDefault(known, "defaultMode", 420);
            }
        }
        if (volume instanceof ObjectNode known && known.size() == 1) {
            known.set("emptyDir", Json.object());
        }
    }

    void checkSpec(JsonNode spec, String at, Violations violations) {
        if (spec.path("containers").isEmpty()) {
            violations.required(at + ".containers");
        }
        Set<String> volumes = new HashSet<>();
        spec.path("volumes").forEach(volume -> volumes.add(volume.path("name").asText()));
        Set<String> names = new HashSet<>();
        for (String list : List.of("initContainers", "containers")) {
            int index = 0;
            for (JsonNode container : spec.path(list)) {
                containers.check(container, at + "." + list + "[" + index++ + "]", names, volumes, violations);
            }
        }
    }

    /** The template of a workload whose pods run for ever. */
    void checkTemplate(ObjectNode workload, boolean plainSelector, Violations violations) {
        JsonNode template = workload.path("spec").path("template");
        if (checkSelector(workload, plainSelector, violations)) {
            checkSpec(template.path("spec"), "spec.template.spec", violations);
            checkRestartPolicy(template, violations);
        }
    }

    /** StatefulSets: real servers look at the containers only when the pods are created. */
    void checkTemplateLoosely(ObjectNode workload, Violations violations) {
        if (checkSelector(workload, false, violations)) {
            checkRestartPolicy(workload.path("spec").path("template"), violations);
        }
    }

    private static boolean checkSelector(ObjectNode workload, boolean plainSelector, Violations violations) {
        JsonNode selector = workload.path("spec").path("selector");
        JsonNode labels =
                workload.path("spec").path("template").path("metadata").path("labels");
        if (selector.isEmpty()) {
            violations.required("spec.selector");
        }
        LabelSelector parsed = plainSelector ? LabelSelector.ofLabels(selector) : LabelSelector.of(selector);
        if (!parsed.matches(labels) || selector.isEmpty()) {
            violations.invalid(
                    "spec.template.metadata.labels",
                    GoSyntax.stringMap(labels),
                    "`selector` does not match template `labels`");
            return false;
        }
        Labels.check(labels, "spec.template.metadata.labels", violations);
        return true;
    }

    private static void checkRestartPolicy(JsonNode template, Violations violations) {
        String policy = template.path("spec").path("restartPolicy").asText();
        if (!policy.equals("Always")) {
            violations.unsupported("spec.template.spec.restartPolicy", policy, "\"Always\"");
        }
    }

    void completeTemplate(ObjectNode workload) {
        ObjectNode template = workload.withObjectProperty("spec").withObjectProperty("template");
        complete(template.withObjectProperty("spec"));
        template.withObjectProperty("metadata").remove("creationTimestamp");
    }

    static void checkReplicas(ObjectNode workload, Violations violations) {
        int replicas = workload.path("spec").path("replicas").asInt();
        if (replicas < 0) {
            violations.invalid("spec.replicas", Integer.toString(replicas), "must be greater than or equal to 0");
        }
    }

    /** Names of the fields of a spec that are not the same. */
    static List<String> differences(JsonNode before, JsonNode after) {
        Set<String> names = new HashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        List<String> different = new ArrayList<>();
        names.forEach(name -> {
            if (!before.path(name).equals(after.path(name))) {
                different.add(name);
            }
        });
        return different;
    }
}
