package io.jenkins.plugins.batchrelease.embedded.controller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.jenkins.plugins.batchrelease.embedded.api.SidecarHash;

/**
 * What a SidecarSet of OpenKruise (v1alpha1) says, with the answers for what it leaves out.
 *
 * @param object as the API has it
 * @param json the same, to look into
 */
record SidecarSet(GenericKubernetesResource object, JsonNode json, SidecarHash hash) {
    static final ResourceDefinitionContext CONTEXT = new ResourceDefinitionContext.Builder()
            .withGroup("apps.kruise.io")
            .withVersion("v1alpha1")
            .withKind("SidecarSet")
            .withPlural("sidecarsets")
            .withNamespaced(false)
            .build();

    static SidecarSet of(GenericKubernetesResource object, KubernetesSerialization serialization) {
        ObjectNode json = serialization.convertValue(object, ObjectNode.class);
        return new SidecarSet(object, json, SidecarHash.of(json));
    }

    String name() {
        return object.getMetadata().getName();
    }

    boolean leaving() {
        return object.getMetadata().getDeletionTimestamp() != null;
    }

    /** Whether it moves no pod to a new version at present. */
    boolean idle() {
        return json.at("/spec/updateStrategy/type").asText().equals("NotUpdate")
                || json.at("/spec/updateStrategy/paused").asBoolean();
    }

    /**
     * How many pods keep the old version; of a percentage, rounded down.
     *
     * @param pods how many it has
     */
    int partition(int pods) {
        return amount(json.at("/spec/updateStrategy/partition").asText("0"), pods);
    }

    int maxUnavailable(int pods) {
        return amount(json.at("/spec/updateStrategy/maxUnavailable").asText("1"), pods);
    }

    private static int amount(String text, int pods) {
        return text.endsWith("%")
                ? Integer.parseInt(text.substring(0, text.length() - 1)) * pods / 100
                : Integer.parseInt(text);
    }
}
