package io.jenkins.plugins.batchrelease.embedded.controller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/**
 * What a CloneSet of OpenKruise (v1alpha1) says, with the answers for what it leaves out.
 *
 * @param object as the API has it
 * @param json the same, to look into
 */
record CloneSet(GenericKubernetesResource object, JsonNode json, LabelSelector selector, PodTemplateSpec template) {
    static final ResourceDefinitionContext CONTEXT = new ResourceDefinitionContext.Builder()
            .withGroup("apps.kruise.io")
            .withVersion("v1alpha1")
            .withKind("CloneSet")
            .withPlural("clonesets")
            .withNamespaced(true)
            .build();

    private static final int HISTORY = 10;
    private static final String USUAL_UNAVAILABLE = "20%";

    static CloneSet of(GenericKubernetesResource object, KubernetesSerialization serialization) {
        ObjectNode json = serialization.convertValue(object, ObjectNode.class);
        return new CloneSet(
                object,
                json,
                serialization.convertValue(json.at("/spec/selector"), LabelSelector.class),
                serialization.convertValue(json.at("/spec/template"), PodTemplateSpec.class));
    }

    String name() {
        return object.getMetadata().getName();
    }

    boolean leaving() {
        return object.getMetadata().getDeletionTimestamp() != null;
    }

    int replicas() {
        return json.at("/spec/replicas").asInt(1);
    }

    int minReadySeconds() {
        return json.at("/spec/minReadySeconds").asInt(0);
    }

    int revisionHistoryLimit() {
        return json.at("/spec/revisionHistoryLimit").asInt(HISTORY);
    }

    boolean paused() {
        return json.at("/spec/updateStrategy/paused").asBoolean();
    }

    /** {@code ReCreate}, {@code InPlaceIfPossible} or {@code InPlaceOnly}. */
    String way() {
        return json.at("/spec/updateStrategy/type").asText("ReCreate");
    }

    /** How many pods keep the old revision; of a percentage, rounded up. */
    int partition() {
        return Math.min(replicas(), amount(json.at("/spec/updateStrategy/partition"), "0"));
    }

    int maxUnavailable() {
        return Math.max(1, amount(json.at("/spec/updateStrategy/maxUnavailable"), USUAL_UNAVAILABLE));
    }

    String currentRevision() {
        return json.at("/status/currentRevision").asText("");
    }

    private int amount(JsonNode given, String otherwise) {
        String text = given.isValueNode() && !given.isNull() ? given.asText() : otherwise;
        return text.endsWith("%")
                ? (int) Math.ceil(Integer.parseInt(text.substring(0, text.length() - 1)) * replicas() / 100.0)
                : Integer.parseInt(text);
    }
}
