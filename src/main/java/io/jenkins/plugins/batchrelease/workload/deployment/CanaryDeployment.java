package io.jenkins.plugins.batchrelease.workload.deployment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.LabelValue;
import io.jenkins.plugins.batchrelease.workload.Marks;

/** The second Deployment that runs the new version beside the first one for the time of a release. */
final class CanaryDeployment {
    private static final String SUFFIX = "-canary";

    private CanaryDeployment() {}

    static String nameFor(String stable) {
        return stable + SUFFIX;
    }

    /**
     * As it is created. It belongs to the first Deployment, so that it goes with it. It carries none of its labels: a tool
     * that finds its objects by label and removes what it does not know would remove this one.
     */
    static ObjectNode of(ObjectNode stable, ObjectNode desired, int replicas, Marks marks) {
        String name = Json.text(stable, "/metadata/name");
        ObjectNode canary = JsonNodeFactory.instance.objectNode();
        canary.put("apiVersion", "apps/v1").put("kind", "Deployment");
        ObjectNode metadata = canary.putObject("metadata").put("name", nameFor(name));
        metadata.putArray("ownerReferences")
                .addObject()
                .put("apiVersion", "apps/v1")
                .put("kind", "Deployment")
                .put("name", name)
                .put("uid", Json.text(stable, "/metadata/uid"));
        marks.writeTo(canary);
        ObjectNode spec = canary.putObject("spec").put("replicas", replicas);
        for (String field : new String[] {"minReadySeconds", "progressDeadlineSeconds"}) {
            if (desired.at("/spec").has(field)) {
                spec.set(field, desired.at("/spec/" + field));
            }
        }
        ObjectNode selector = Json.object(spec, "selector");
        if (stable.at("/spec/selector") instanceof ObjectNode own) {
            selector.setAll((ObjectNode) own.deepCopy());
        }
        Json.object(selector, "matchLabels").put(Marks.CANARY_LABEL, LabelValue.of(name));
        ObjectNode template = Json.object(spec, "template");
        template.setAll((ObjectNode) desired.at("/spec/template").deepCopy());
        Json.object(Json.object(template, "metadata"), "labels").put(Marks.CANARY_LABEL, LabelValue.of(name));
        return canary;
    }
}
