package io.jenkins.plugins.batchrelease.scenario;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A kind that somebody defined, with a partition and no controller; it is gone when it closes. */
final class InstalledKind implements AutoCloseable {
    private final Resource<CustomResourceDefinition> definition;
    private final String group;
    private final String kind;

    private InstalledKind(Resource<CustomResourceDefinition> definition, String group, String kind) {
        this.definition = definition;
        this.group = group;
        this.kind = kind;
    }

    static InstalledKind named(Scenario scenario, String kind) {
        KubernetesClient eyes = scenario.eyes();
        String group = scenario.namespace() + ".example.com";
        String yaml =
                """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata:
                  name: %2$ss.%1$s
                  labels: {batchrelease.jenkins.io/scenario: "kind"}
                spec:
                  group: %1$s
                  scope: Namespaced
                  names: {kind: %3$s, listKind: %3$sList, plural: %2$ss, singular: %2$s}
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    subresources:
                      status: {}
                    schema:
                      openAPIV3Schema:
                        type: object
                        properties:
                          spec:
                            type: object
                            properties:
                              replicas: {type: integer}
                              template: {type: object, x-kubernetes-preserve-unknown-fields: true}
                              strategy:
                                type: object
                                properties:
                                  partition: {type: integer}
                          status:
                            type: object
                            properties:
                              observedGeneration: {type: integer}
                              updatedReplicas: {type: integer}
                """
                        .formatted(group, kind.toLowerCase(Locale.ROOT), kind);
        Resource<CustomResourceDefinition> definition = eyes.apiextensions()
                .v1()
                .customResourceDefinitions()
                .load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        definition.create();
        InstalledKind installed = new InstalledKind(definition, group, kind);
        await("the API server to serve " + kind)
                .atMost(Scenario.PATIENCE)
                .until(() -> eyes.getApiResources(installed.apiVersion()) != null);
        return installed;
    }

    String apiVersion() {
        return group + "/v1";
    }

    /** An object of it, as it is now. */
    ObjectNode get(Scenario scenario, String name) {
        return scenario.eyes()
                .getKubernetesSerialization()
                .convertValue(objects(scenario).withName(name).get(), ObjectNode.class);
    }

    void create(Scenario scenario, String yaml) {
        scenario.eyes()
                .load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .inNamespace(scenario.namespace())
                .create();
    }

    /** Plays its controller, which keeps as many old pods as the partition says, and has the others ready at once. */
    AutoCloseable played(Scenario scenario) {
        SharedIndexInformer<GenericKubernetesResource> informer = objects(scenario)
                .inform(new ResourceEventHandler<>() {
                    @Override
                    public void onAdd(GenericKubernetesResource object) {
                        observe(scenario, object);
                    }

                    @Override
                    public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource object) {
                        observe(scenario, object);
                    }

                    @Override
                    public void onDelete(GenericKubernetesResource object, boolean unknown) {}
                });
        return informer::stop;
    }

    private void observe(Scenario scenario, GenericKubernetesResource object) {
        ObjectNode json = scenario.eyes().getKubernetesSerialization().convertValue(object, ObjectNode.class);
        int updated = json.at("/spec/replicas").asInt()
                - json.at("/spec/strategy/partition").asInt();
        long generation = object.getMetadata().getGeneration();
        if (json.at("/status/observedGeneration").asLong() != generation
                || json.at("/status/updatedReplicas").asInt() != updated) {
            objects(scenario)
                    .withName(object.getMetadata().getName())
                    .subresource("status")
                    .patch(
                            PatchContext.of(PatchType.JSON_MERGE),
                            "{\"status\":{\"observedGeneration\":" + generation + ",\"updatedReplicas\":" + updated
                                    + "}}");
        }
    }

    private NonNamespaceOperation<
                    GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
            objects(Scenario scenario) {
        return scenario.eyes().genericKubernetesResources(apiVersion(), kind).inNamespace(scenario.namespace());
    }

    @Override
    public void close() {
        definition.delete();
    }
}
