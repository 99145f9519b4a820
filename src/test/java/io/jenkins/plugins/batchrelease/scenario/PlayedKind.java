package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.Locale;

/**
 * A kind of OpenKruise without its controller: a test plays it, by writing what the controller would write into the status.
 * Without a schema, but with the same name, version and subresource. Gone when it is closed.
 */
final class PlayedKind implements AutoCloseable {
    private static final String GROUP = "apps.kruise.io";

    private final Scenario scenario;
    private final String kind;
    private final String version;
    private final KubernetesClient eyes;
    private final String definition;

    private PlayedKind(Scenario scenario, String kind, String version) {
        this.scenario = scenario;
        this.kind = kind;
        this.version = version;
        this.eyes = scenario.eyes();
        this.definition = kind.toLowerCase(Locale.ROOT) + "s." + GROUP;
    }

    /** Skips the scenario where a real controller would play against the test. */
    static PlayedKind install(Scenario scenario, String kind, String version) {
        PlayedKind played = new PlayedKind(scenario, kind, version);
        var definitions = scenario.eyes().apiextensions().v1().customResourceDefinitions();
        assumeTrue(definitions.withName(played.definition).get() == null, "a real " + kind + " is installed here");
        definitions.resource(played.definition()).create();
        await().atMost(Scenario.PATIENCE).until(played::isServed);
        return played;
    }

    private CustomResourceDefinition definition() {
        String singular = kind.toLowerCase(Locale.ROOT);
        return new CustomResourceDefinitionBuilder()
                .withNewMetadata()
                .withName(definition)
                .addToLabels("batchrelease.jenkins.io/scenario", "played")
                .endMetadata()
                .withNewSpec()
                .withGroup(GROUP)
                .withScope("Namespaced")
                .withNewNames()
                .withKind(kind)
                .withListKind(kind + "List")
                .withPlural(singular + "s")
                .withSingular(singular)
                .endNames()
                .addNewVersion()
                .withName(version)
                .withServed(true)
                .withStorage(true)
                .withNewSubresources()
                .withNewStatus()
                .endStatus()
                .endSubresources()
                .withNewSchema()
                .withNewOpenAPIV3Schema()
                .withType("object")
                .withXKubernetesPreserveUnknownFields(true)
                .endOpenAPIV3Schema()
                .endSchema()
                .endVersion()
                .endSpec()
                .build();
    }

    private boolean isServed() {
        var served = eyes.getApiResources(GROUP + "/" + version);
        return served != null
                && served.getResources().stream()
                        .anyMatch(resource -> resource.getKind().equals(kind));
    }

    /** The objects that are there. */
    List<ObjectNode> there() {
        return eyes
                .genericKubernetesResources(GROUP + "/" + version, kind)
                .inNamespace(scenario.namespace())
                .list()
                .getItems()
                .stream()
                .map(this::json)
                .toList();
    }

    private ObjectNode json(GenericKubernetesResource object) {
        return eyes.getKubernetesSerialization().convertValue(object, ObjectNode.class);
    }

    /** The one object that there is, or will be in a moment. */
    ObjectNode awaitOne() {
        await().atMost(Scenario.PATIENCE)
                .untilAsserted(() -> assertThat(there()).hasSize(1));
        return there().get(0);
    }

    /** Writes a status as the controller would. */
    void says(ObjectNode object, String status) {
        eyes.genericKubernetesResources(GROUP + "/" + version, kind)
                .inNamespace(scenario.namespace())
                .withName(object.at("/metadata/name").asText())
                .subresource("status")
                .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"status\":" + status + "}");
    }

    @Override
    public void close() {
        eyes.apiextensions()
                .v1()
                .customResourceDefinitions()
                .withName(definition)
                .delete();
        await().atMost(Scenario.PATIENCE)
                .until(() -> eyes.apiextensions()
                                .v1()
                                .customResourceDefinitions()
                                .withName(definition)
                                .get()
                        == null);
    }
}
