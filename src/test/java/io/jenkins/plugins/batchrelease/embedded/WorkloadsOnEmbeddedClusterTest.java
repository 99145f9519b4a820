package io.jenkins.plugins.batchrelease.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.EndpointAddress;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.ReplicationControllerBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.DaemonSetBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.EvictionBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The other controllers: Deployments, ReplicationControllers, DaemonSets, Endpoints, budgets. */
class WorkloadsOnEmbeddedClusterTest {

    private static EmbeddedCluster cluster;
    private Workspace space;

    @BeforeAll
    static void start() {
        cluster = EmbeddedCluster.start(EmbeddedOptions.defaults()
                .withReadyDelay(Duration.ofMillis(60))
                .withTerminationDelay(Duration.ofMillis(20)));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void namespace() {
        space = Workspace.in(cluster);
    }

    private static PodTemplateSpec template(String image) {
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .addToLabels("app", "web")
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("web")
                .withImage(image)
                .addNewPort()
                .withName("http")
                .withContainerPort(8080)
                .endPort()
                .endContainer()
                .endSpec()
                .build();
    }

    private DeploymentBuilder deployment(int replicas, String image) {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withName("web")
                .withNamespace(space.namespace())
                .endMetadata()
                .withNewSpec()
                .withReplicas(replicas)
                .withNewSelector()
                .addToMatchLabels("app", "web")
                .endSelector()
                .withTemplate(template(image))
                .endSpec();
    }

    private Deployment get() {
        return space.client()
                .apps()
                .deployments()
                .inNamespace(space.namespace())
                .withName("web")
                .get();
    }

    private void setImage(String image) {
        space.client()
                .apps()
                .deployments()
                .inNamespace(space.namespace())
                .withName("web")
                .patch(
                        PatchContext.of(PatchType.STRATEGIC_MERGE),
                        "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"web\",\"image\":\"%s\"}]}}}}"
                                .formatted(image));
    }

    private String progress() {
        return get().getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals("Progressing"))
                .map(condition -> condition.getReason())
                .findFirst()
                .orElse("");
    }

    private void awaitComplete(int replicas) {
        Workspace.eventually(() ->
                get().getMetadata().getGeneration().equals(get().getStatus().getObservedGeneration())
                        && Integer.valueOf(replicas).equals(get().getStatus().getAvailableReplicas())
                        && Integer.valueOf(replicas).equals(get().getStatus().getUpdatedReplicas())
                        && Integer.valueOf(replicas).equals(get().getStatus().getReplicas())
                        && progress().equals("NewReplicaSetAvailable"));
    }

    @Test
    void deploymentRollsWithinSurgeAndUnavailable() {
        space.client()
                .resource(deployment(4, "nginx:1")
                        .editSpec()
                        .withNewStrategy()
                        .withType("RollingUpdate")
                        .withNewRollingUpdate()
                        .withMaxSurge(new IntOrString(1))
                        .withMaxUnavailable(new IntOrString(0))
                        .endRollingUpdate()
                        .endStrategy()
                        .endSpec()
                        .build())
                .create();
        awaitComplete(4);
        assertThat(get().getMetadata().getAnnotations()).containsEntry("deployment.kubernetes.io/revision", "1");

        List<Integer> ready = new CopyOnWriteArrayList<>();
        List<Integer> all = new CopyOnWriteArrayList<>();
        try (var watch = space.client().pods().inNamespace(space.namespace()).watch(new Watcher<Pod>() {
            @Override
            public void eventReceived(Action action, Pod changed) {
                List<Pod> pods = space.pods();
                ready.add((int) pods.stream()
                        .filter(pod -> Workspace.condition(pod, "Ready").equals("True"))
                        .count());
                // Surge limits what the ReplicaSets ask for; a pod too many may wait a moment for its deletion.
                all.add(space.client().apps().replicaSets().inNamespace(space.namespace()).list().getItems().stream()
                        .mapToInt(set -> set.getSpec().getReplicas())
                        .sum());
            }

            @Override
            public void onClose(WatcherException cause) {}
        })) {
            setImage("nginx:2");
            awaitComplete(4);
        }
        assertThat(space.readyImages()).containsExactly("nginx:2", "nginx:2", "nginx:2", "nginx:2");
        assertThat(ready).allMatch(count -> count >= 4);
        assertThat(all).allMatch(count -> count <= 5);
        assertThat(get().getMetadata().getAnnotations()).containsEntry("deployment.kubernetes.io/revision", "2");
    }

    @Test
    void deploymentGoesBackToTheReplicaSetItHad() {
        space.client().resource(deployment(2, "nginx:1").build()).create();
        awaitComplete(2);
        setImage("nginx:2");
        awaitComplete(2);
        setImage("nginx:1");
        awaitComplete(2);

        assertThat(space.readyImages()).containsExactly("nginx:1", "nginx:1");
        assertThat(space.client()
                        .apps()
                        .replicaSets()
                        .inNamespace(space.namespace())
                        .list()
                        .getItems())
                .hasSize(2);
        assertThat(get().getMetadata().getAnnotations()).containsEntry("deployment.kubernetes.io/revision", "3");
    }

    @Test
    void deploymentThatDoesNotGetOnSaysSoAfterItsDeadline() {
        space.client()
                .resource(deployment(2, "nginx:1")
                        .editSpec()
                        .withProgressDeadlineSeconds(1)
                        .endSpec()
                        .build())
                .create();
        awaitComplete(2);
        setImage("nginx:bad");

        Workspace.eventually(() -> progress().equals("ProgressDeadlineExceeded"));
        assertThat(space.readyImages()).as("the old pods stay").contains("nginx:1");
        setImage("nginx:1");
        awaitComplete(2);
    }

    @Test
    void deploymentScalesAndPauses() {
        space.client().resource(deployment(1, "nginx:1").build()).create();
        awaitComplete(1);
        space.client()
                .apps()
                .deployments()
                .inNamespace(space.namespace())
                .withName("web")
                .scale(3);
        awaitComplete(3);

        space.client()
                .apps()
                .deployments()
                .inNamespace(space.namespace())
                .withName("web")
                .rolling()
                .pause();
        setImage("nginx:2");
        Workspace.eventually(() ->
                get().getStatus().getObservedGeneration() == 4 && progress().equals("DeploymentPaused"));
        space.client()
                .apps()
                .deployments()
                .inNamespace(space.namespace())
                .withName("web")
                .scale(4);
        space.awaitReadyImages("nginx:1", "nginx:1", "nginx:1", "nginx:1");
        space.client()
                .apps()
                .deployments()
                .inNamespace(space.namespace())
                .withName("web")
                .scale(3);
        space.awaitReadyImages("nginx:1", "nginx:1", "nginx:1");
        assertThat(space.readyImages()).containsExactly("nginx:1", "nginx:1", "nginx:1");
        space.client()
                .apps()
                .deployments()
                .inNamespace(space.namespace())
                .withName("web")
                .rolling()
                .resume();
        awaitComplete(3);
        assertThat(space.readyImages()).containsExactly("nginx:2", "nginx:2", "nginx:2");
    }

    @Test
    void recreateTakesAllOldPodsAwayFirst() {
        space.client()
                .resource(deployment(2, "nginx:1")
                        .editSpec()
                        .withNewStrategy()
                        .withType("Recreate")
                        .endStrategy()
                        .endSpec()
                        .build())
                .create();
        awaitComplete(2);
        setImage("nginx:2");
        awaitComplete(2);
        assertThat(space.readyImages()).containsExactly("nginx:2", "nginx:2");
    }

    @Test
    void replicationControllerKeepsItsNumberAndLeavesItsPodsBehind() {
        space.client()
                .resource(new ReplicationControllerBuilder()
                        .withNewMetadata()
                        .withName("old")
                        .withNamespace(space.namespace())
                        .endMetadata()
                        .withNewSpec()
                        .withReplicas(2)
                        .withTemplate(template("nginx:1"))
                        .endSpec()
                        .build())
                .create();
        space.awaitReadyImages("nginx:1", "nginx:1");
        space.client().resource(space.pods().get(0)).delete();
        space.awaitReadyImages("nginx:1", "nginx:1");

        space.client()
                .replicationControllers()
                .inNamespace(space.namespace())
                .withName("old")
                .scale(1);
        space.awaitReadyImages("nginx:1");
        space.client()
                .replicationControllers()
                .inNamespace(space.namespace())
                .withName("old")
                .delete();
        Workspace.eventually(() -> space.pods().isEmpty());
    }

    @Test
    void replicationControllerIsDeletedWithoutItsPodsAndAnotherOneAdoptsThem() {
        controller("first", "web", 2);
        space.awaitReadyImages("nginx:1", "nginx:1");
        controller("second", "nobody", 0);
        List<String> uids = uids();
        space.client()
                .replicationControllers()
                .inNamespace(space.namespace())
                .withName("first")
                .withPropagationPolicy(DeletionPropagation.ORPHAN)
                .delete();
        Workspace.eventually(() -> space.client()
                        .replicationControllers()
                        .inNamespace(space.namespace())
                        .withName("first")
                        .get()
                == null);
        assertThat(space.pods()).allSatisfy(pod -> assertThat(pod.getMetadata().getOwnerReferences())
                .isEmpty());

        space.client()
                .replicationControllers()
                .inNamespace(space.namespace())
                .withName("second")
                .edit(found -> new ReplicationControllerBuilder(found)
                        .editSpec()
                        .withReplicas(2)
                        .withSelector(Map.of("app", "web"))
                        .withTemplate(template("nginx:1"))
                        .endSpec()
                        .build());
        Workspace.eventually(() -> space.pods().stream().allMatch(pod -> pod.getMetadata().getOwnerReferences().stream()
                .anyMatch(owner -> owner.getName().equals("second"))));
        assertThat(uids()).as("not one is made anew").isEqualTo(uids);
    }

    private void controller(String name, String app, int replicas) {
        PodTemplateSpec template = template("nginx:1");
        template.getMetadata().setLabels(Map.of("app", app));
        space.client()
                .resource(new ReplicationControllerBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace(space.namespace())
                        .endMetadata()
                        .withNewSpec()
                        .withReplicas(replicas)
                        .withTemplate(template)
                        .endSpec()
                        .build())
                .create();
    }

    private List<String> uids() {
        return space.pods().stream().map(pod -> pod.getMetadata().getUid()).toList();
    }

    @Test
    void daemonSetHasAPodOnEachNodeAndRollsOneByOne() {
        space.client()
                .resource(new DaemonSetBuilder()
                        .withNewMetadata()
                        .withName("agent")
                        .withNamespace(space.namespace())
                        .endMetadata()
                        .withNewSpec()
                        .withSelector(new LabelSelectorBuilder()
                                .addToMatchLabels("app", "web")
                                .build())
                        .withTemplate(template("nginx:1"))
                        .endSpec()
                        .build())
                .create();
        space.awaitReadyImages("nginx:1", "nginx:1", "nginx:1");
        assertThat(space.pods()).extracting(pod -> pod.getSpec().getNodeName()).doesNotHaveDuplicates();

        space.client()
                .apps()
                .daemonSets()
                .inNamespace(space.namespace())
                .withName("agent")
                .patch(
                        PatchContext.of(PatchType.STRATEGIC_MERGE),
                        "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"web\",\"image\":\"nginx:2\"}]}}}}");
        space.awaitReadyImages("nginx:2", "nginx:2", "nginx:2");
        Workspace.eventually(() -> Integer.valueOf(3)
                .equals(space.client()
                        .apps()
                        .daemonSets()
                        .inNamespace(space.namespace())
                        .withName("agent")
                        .get()
                        .getStatus()
                        .getUpdatedNumberScheduled()));
    }

    @Test
    void endpointsFollowReadyPods() {
        space.client()
                .resource(new ServiceBuilder()
                        .withNewMetadata()
                        .withName("web")
                        .withNamespace(space.namespace())
                        .endMetadata()
                        .withNewSpec()
                        .addToSelector("app", "web")
                        .addNewPort()
                        .withPort(80)
                        .withTargetPort(new IntOrString("http"))
                        .endPort()
                        .endSpec()
                        .build())
                .create();
        space.client().resource(deployment(2, "nginx:1").build()).create();
        Workspace.eventually(() -> addresses().size() == 2);
        assertThat(addresses())
                .extracting(address -> address.getTargetRef().getName())
                .containsExactlyInAnyOrderElementsOf(space.pods().stream()
                        .map(pod -> pod.getMetadata().getName())
                        .toList());
        assertThat(endpoints().getSubsets().get(0).getPorts().get(0).getPort()).isEqualTo(8080);

        space.client().resource(space.pods().get(0)).delete();
        Workspace.eventually(() -> addresses().size() < 2);
        Workspace.eventually(() -> addresses().size() == 2);
    }

    private Endpoints endpoints() {
        return space.client()
                .endpoints()
                .inNamespace(space.namespace())
                .withName("web")
                .get();
    }

    private List<EndpointAddress> addresses() {
        Endpoints found = endpoints();
        return found == null || found.getSubsets().isEmpty()
                ? List.of()
                : found.getSubsets().get(0).getAddresses();
    }

    @Test
    void evictionsRespectBudgets() {
        space.client().resource(deployment(2, "nginx:1").build()).create();
        awaitComplete(2);
        space.client()
                .resource(new PodDisruptionBudgetBuilder()
                        .withNewMetadata()
                        .withName("two")
                        .withNamespace(space.namespace())
                        .endMetadata()
                        .withNewSpec()
                        .withMinAvailable(new IntOrString(2))
                        .withNewSelector()
                        .addToMatchLabels("app", "web")
                        .endSelector()
                        .endSpec()
                        .build())
                .create();
        String name = space.pods().get(0).getMetadata().getName();

        try (KubernetesClient impatient = Workspace.impatient(cluster, "impatient")) {
            assertThatThrownBy(() -> evict(impatient, name))
                    .isInstanceOfSatisfying(KubernetesClientException.class, refused -> {
                        assertThat(refused.getCode()).isEqualTo(429);
                        assertThat(refused.getStatus()
                                        .getDetails()
                                        .getCauses()
                                        .get(0)
                                        .getMessage())
                                .isEqualTo("The disruption budget two needs 2 healthy pods and has 2 currently");
                    });
        }
        space.client()
                .policy()
                .v1()
                .podDisruptionBudget()
                .inNamespace(space.namespace())
                .withName("two")
                .delete();
        evict(space.client(), name);
        Workspace.eventually(() -> space.pod(name) == null);
        awaitComplete(2);
    }

    private void evict(KubernetesClient client, String pod) {
        client.raw(
                "/api/v1/namespaces/" + space.namespace() + "/pods/" + pod + "/eviction",
                "POST",
                new EvictionBuilder()
                        .withNewMetadata()
                        .withName(pod)
                        .withNamespace(space.namespace())
                        .endMetadata()
                        .build());
    }
}
