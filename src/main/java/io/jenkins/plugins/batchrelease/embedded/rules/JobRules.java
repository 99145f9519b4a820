package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;
import java.util.Set;

/** Jobs: their pods run to an end, and their template is fixed at creation. */
record JobRules(PodTemplates templates) implements KindRules {
    private static final Set<String> RUN_TO_AN_END = Set.of("Never", "OnFailure");

    @Override
    public void prepareNew(ObjectNode object) {
        object.set("status", Json.object());
        String uid = object.path("metadata").path("uid").asText();
        ObjectNode spec = object.withObjectProperty("spec");
        if (!uid.isEmpty() && !spec.path("manualSelector").asBoolean()) {
            spec.withObjectProperty("selector")
                    .withObjectProperty("matchLabels")
                    .put("batch.kubernetes.io/controller-uid", uid);
            ObjectNode labels = spec.withObjectProperty("template")
                    .withObjectProperty("metadata")
                    .withObjectProperty("labels");
            String name = object.path("metadata").path("name").asText();
            for (String prefix : new String[] {"", "batch.kubernetes.io/"}) {
                labels.put(prefix + "controller-uid", uid).put(prefix + "job-name", name);
            }
        }
    }

    @Override
    public void complete(ObjectNode object) {
        ObjectNode spec = object.withObjectProperty("spec");
        if (!spec.has("completions") && !spec.has("parallelism")) {
            Json.setDefault(spec, "completions", 1);
        }
        Json.setDefault(spec, "parallelism", 1);
        Json.setDefault(spec, "backoffLimit", 6);
        Json.setDefault(spec, "completionMode", "NonIndexed");
        Json.setDefault(spec, "suspend", BooleanNode.FALSE);
        templates.completeTemplate(object);
    }

    @Override
    public void check(ObjectNode object, Violations violations) {
        ObjectNode spec = object.withObjectProperty("spec");
        templates.checkSpec(spec.path("template").path("spec"), "spec.template.spec", violations);
        String policy = spec.path("template").path("spec").path("restartPolicy").asText();
        if (policy.equals("Always")) {
            violations.required("spec.template.spec.restartPolicy", "valid values: \"OnFailure\", \"Never\"");
        } else if (!RUN_TO_AN_END.contains(policy)) {
            violations.unsupported("spec.template.spec.restartPolicy", policy, "\"OnFailure\", \"Never\"");
        }
    }

    @Override
    public void checkChange(ObjectNode before, ObjectNode after, Violations violations) {
        for (String field : new String[] {"completions", "selector", "template"}) {
            if (!before.path("spec").path(field).equals(after.path("spec").path(field))) {
                violations.invalid("spec." + field, "", "field is immutable");
            }
        }
    }
}
