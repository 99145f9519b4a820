package io.jenkins.plugins.batchrelease.scenario;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;

/** The definition of the classic BatchRelease, there for the time of one scenario unless the cluster has it already. */
final class ClassicResources implements AutoCloseable {
    private static final ResourceDefinitionContext TYPE = new ResourceDefinitionContext.Builder()
            .withGroup("alicloud.com")
            .withVersion("v1beta1")
            .withKind("BatchRelease")
            .withPlural("batchreleases")
            .withNamespaced(true)
            .build();
    private static final String DEFINITION =
            """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: batchreleases.alicloud.com
              labels:
                batchrelease.jenkins.io/scenario: classic
            spec:
              group: alicloud.com
              scope: Namespaced
              names:
                kind: BatchRelease
                plural: batchreleases
                singular: batchrelease
              versions:
              - name: v1beta1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    x-kubernetes-preserve-unknown-fields: true
            """;

    private final KubernetesClient client;
    private final boolean ours;

    ClassicResources(KubernetesClient client) {
        this.client = client;
        CustomResourceDefinition definition =
                client.getKubernetesSerialization().unmarshal(DEFINITION, CustomResourceDefinition.class);
        this.ours = client.resource(definition).get() == null;
        if (ours) {
            client.resource(definition).create();
        }
    }

    void create(String namespace, String name, String secret, int batches) {
        GenericKubernetesResource resource = client.getKubernetesSerialization()
                .unmarshal(
                        """
                        apiVersion: alicloud.com/v1beta1
                        kind: BatchRelease
                        metadata:
                          name: %s
                          annotations:
                            aliyun.batchnum: "%d"
                        spec:
                          secrets: [%s]
                        """
                                .formatted(name, batches, secret),
                        GenericKubernetesResource.class);
        // A new definition is served a moment after it is stored.
        await().atMost(Scenario.PATIENCE)
                .ignoreException(KubernetesClientException.class)
                .until(() -> client.genericKubernetesResources(TYPE)
                                .inNamespace(namespace)
                                .resource(resource)
                                .create()
                        != null);
    }

    @Override
    public void close() {
        if (ours) {
            client.apiextensions()
                    .v1()
                    .customResourceDefinitions()
                    .withName("batchreleases.alicloud.com")
                    .delete();
        }
    }
}
