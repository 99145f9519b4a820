package io.jenkins.plugins.batchrelease.scenario;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A kind that somebody defined, with a partition and no controller; it is gone when it closes. */
final class InstalledKind implements AutoCloseable {
    private final Resource<CustomResourceDefinition> definition;
    private final String group;

    private InstalledKind(Resource<CustomResourceDefinition> definition, String group) {
        this.definition = definition;
        this.group = group;
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
        InstalledKind installed = new InstalledKind(definition, group);
        await("the API server to serve " + kind)
                .atMost(Scenario.PATIENCE)
                .until(() -> eyes.getApiResources(installed.apiVersion()) != null);
        return installed;
    }

    String apiVersion() {
        return group + "/v1";
    }

    @Override
    public void close() {
        definition.delete();
    }
}
