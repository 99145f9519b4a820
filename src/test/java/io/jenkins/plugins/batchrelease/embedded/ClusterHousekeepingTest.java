package io.jenkins.plugins.batchrelease.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersionBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Custom kinds, garbage, namespaces, quotas, and the cluster's own start and end. */
class ClusterHousekeepingTest {

    private static EmbeddedCluster cluster;
    private Workspace space;

    @BeforeAll
    static void start() {
        cluster = EmbeddedCluster.start();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void namespace() {
        space = Workspace.in(cluster);
    }

    private static ResourceDefinitionContext boats(String version) {
        return new ResourceDefinitionContext.Builder()
                .withGroup("example.com")
                .withVersion(version)
                .withKind("Boat")
                .withPlural("boats")
                .withNamespaced(true)
                .build();
    }

    @Test
    void customKindsAreServedInEachOfTheirVersions() {
        cluster.register(new CustomResourceDefinitionBuilder()
                .withNewMetadata()
                .withName("boats.example.com")
                .endMetadata()
                .withNewSpec()
                .withGroup("example.com")
                .withScope("Namespaced")
                .withNewNames()
                .withKind("Boat")
                .withPlural("boats")
                .endNames()
                .withVersions(
                        new CustomResourceDefinitionVersionBuilder()
                                .withName("v1beta1")
                                .withServed(true)
                                .withStorage(true)
                                .withNewSubresources()
                                .withNewStatus()
                                .endStatus()
                                .endSubresources()
                                .build(),
                        new CustomResourceDefinitionVersionBuilder()
                                .withName("v1alpha1")
                                .withServed(true)
                                .withStorage(false)
                                .build())
                .endSpec()
                .build());
        GenericKubernetesResource boat = new GenericKubernetesResource();
        boat.setApiVersion("example.com/v1beta1");
        boat.setKind("Boat");
        boat.setMetadata(new io.fabric8.kubernetes.api.model.ObjectMetaBuilder()
                .withName("one")
                .withNamespace(space.namespace())
                .build());
        boat.setAdditionalProperty("spec", Map.of("length", 12));
        boat.setAdditionalProperty("status", Map.of("afloat", true));

        GenericKubernetesResource created = space.client().resource(boat).create();

        assertThat(created.getMetadata().getGeneration()).isEqualTo(1);
        assertThat(created.<Object>get("status")).as("status is a subresource").isNull();
        assertThat(space.client()
                        .genericKubernetesResources(boats("v1alpha1"))
                        .inNamespace(space.namespace())
                        .list()
                        .getItems())
                .extracting(GenericKubernetesResource::getApiVersion)
                .containsExactly("example.com/v1alpha1");
        assertThat(space.client().getApiResources("example.com/v1beta1").getResources())
                .extracting(resource -> resource.getName())
                .containsExactly("boats", "boats/status");
    }

    @Test
    void finalizersHoldObjectsBack() {
        var held = space.client()
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("held")
                        .withNamespace(space.namespace())
                        .withFinalizers("example.com/hold")
                        .endMetadata()
                        .build())
                .create();
        space.client().resource(held).delete();

        var leaving = space.client().resource(held).get();
        assertThat(leaving.getMetadata().getDeletionTimestamp()).isNotNull();
        leaving.getMetadata().setFinalizers(List.of());
        space.client().resource(leaving).update();
        assertThat(space.client().resource(held).get()).isNull();
    }

    @Test
    void foregroundDeletionWaitsForDependents() {
        StatefulSet owner = space.client()
                .resource(space.statefulSet("web", 0, "nginx:1").build())
                .create();
        var dependent = space.client()
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("held")
                        .withNamespace(space.namespace())
                        .withFinalizers("example.com/hold")
                        .addNewOwnerReference()
                        .withApiVersion("apps/v1")
                        .withKind("StatefulSet")
                        .withName("web")
                        .withUid(owner.getMetadata().getUid())
                        .withBlockOwnerDeletion(true)
                        .endOwnerReference()
                        .endMetadata()
                        .build())
                .create();
        space.client()
                .apps()
                .statefulSets()
                .inNamespace(space.namespace())
                .withName("web")
                .withPropagationPolicy(DeletionPropagation.FOREGROUND)
                .delete();

        Workspace.eventually(
                () -> space.client().resource(dependent).get().getMetadata().getDeletionTimestamp() != null);
        assertThat(space.get("web").getMetadata().getFinalizers()).containsExactly("foregroundDeletion");
        space.client()
                .resource(dependent)
                .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"metadata\":{\"finalizers\":null}}");
        Workspace.eventually(() -> space.get("web") == null);
        assertThat(space.client().resource(dependent).get()).isNull();
    }

    @Test
    void namespacesGoWithAllTheyHold() {
        space.client().resource(space.statefulSet("web", 1, "nginx:1").build()).create();
        space.awaitReadyImages("nginx:1");
        space.client()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(space.namespace())
                        .endMetadata()
                        .build())
                .delete();

        Workspace.eventually(
                () -> space.client().namespaces().withName(space.namespace()).get() == null);
        assertThat(space.pods()).isEmpty();
        assertThat(space.get("web")).isNull();
    }

    @Test
    void quotaStopsPodsAndAnEventSaysWhy() {
        space.client()
                .resource(new ResourceQuotaBuilder()
                        .withNewMetadata()
                        .withName("one-pod")
                        .withNamespace(space.namespace())
                        .endMetadata()
                        .withNewSpec()
                        .addToHard("pods", new Quantity("1"))
                        .endSpec()
                        .build())
                .create();
        space.client().resource(space.statefulSet("web", 2, "nginx:1").build()).create();

        Workspace.eventually(
                () -> events().stream().anyMatch(event -> event.getReason().equals("FailedCreate")));
        assertThat(events()).anySatisfy(event -> {
            assertThat(event.getReason()).isEqualTo("FailedCreate");
            assertThat(event.getInvolvedObject().getName()).isEqualTo("web");
            assertThat(event.getMessage())
                    .isEqualTo("create Pod web-1 in StatefulSet web failed error: pods \"web-1\" is forbidden:"
                            + " exceeded quota: one-pod, requested: pods=1, used: pods=1, limited: pods=1");
        });
        assertThat(space.pods()).hasSize(1);
    }

    private List<Event> events() {
        return space.client()
                .v1()
                .events()
                .inNamespace(space.namespace())
                .list()
                .getItems();
    }

    @Test
    void clustersAreIndependentAndCloseQuickly() {
        EmbeddedCluster other = EmbeddedCluster.start();
        assertThat(other.url()).isNotEqualTo(cluster.url());
        assertThat(other.config().getCurrentContext().getName()).isEqualTo("embedded");
        assertThat(other.client().namespaces().withName(space.namespace()).get())
                .isNull();

        long begun = System.nanoTime();
        other.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    }
}
