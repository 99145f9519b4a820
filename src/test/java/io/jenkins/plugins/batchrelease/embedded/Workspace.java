package io.jenkins.plugins.batchrelease.embedded;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** A namespace of its own for one test, and what tests do in it. */
record Workspace(KubernetesClient client, String namespace) {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Workspace in(EmbeddedCluster cluster) {
        String name = "test-" + NUMBER.incrementAndGet();
        cluster.createNamespace(name);
        return new Workspace(cluster.client(), name);
    }

    /** A client that reports errors instead of trying again. */
    static KubernetesClient impatient(EmbeddedCluster cluster, String userAgent) {
        return new KubernetesClientBuilder()
                .withConfig(cluster.config())
                .editOrNewConfig()
                .withUserAgent(userAgent)
                .withRequestRetryBackoffLimit(0)
                .endConfig()
                .build();
    }

    static void eventually(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(condition);
    }

    StatefulSetBuilder statefulSet(String name, int replicas, String image) {
        return new StatefulSetBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .endMetadata()
                .withNewSpec()
                .withReplicas(replicas)
                .withServiceName(name)
                .withNewSelector()
                .addToMatchLabels("app", name)
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .addToLabels("app", name)
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("web")
                .withImage(image)
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec();
    }

    StatefulSet get(String name) {
        return client.apps()
                .statefulSets()
                .inNamespace(namespace)
                .withName(name)
                .get();
    }

    void patch(String name, String strategicMerge) {
        client.apps()
                .statefulSets()
                .inNamespace(namespace)
                .withName(name)
                .patch(PatchContext.of(PatchType.STRATEGIC_MERGE), strategicMerge);
    }

    void update(String name, String image, int partition) {
        patch(
                name,
                ("{\"spec\":{\"updateStrategy\":{\"rollingUpdate\":{\"partition\":%d}},\"template\":{\"spec\":"
                                + "{\"containers\":[{\"name\":\"web\",\"image\":\"%s\"}]}}}}")
                        .formatted(partition, image));
    }

    Pod pod(String name) {
        return client.pods().inNamespace(namespace).withName(name).get();
    }

    List<Pod> pods() {
        return client.pods().inNamespace(namespace).list().getItems().stream()
                .sorted(Comparator.comparing(pod -> pod.getMetadata().getName()))
                .toList();
    }

    List<String> readyImages() {
        return readyImages(pods());
    }

    private static List<String> readyImages(List<Pod> pods) {
        return pods.stream()
                .filter(Workspace::ready)
                .map(pod -> pod.getSpec().getContainers().get(0).getImage())
                .toList();
    }

    /** Waits until these are all the pods there are, in the order of their names. */
    void awaitReadyImages(String... images) {
        eventually(() -> {
            List<Pod> pods = pods();
            return pods.size() == images.length && readyImages(pods).equals(List.of(images));
        });
    }

    static boolean ready(Pod pod) {
        return condition(pod, "Ready").equals("True") && pod.getMetadata().getDeletionTimestamp() == null;
    }

    static String condition(Pod pod, String type) {
        return pod.getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals(type))
                .map(condition -> condition.getStatus())
                .findFirst()
                .orElse("");
    }

    static String waiting(Pod pod) {
        return pod == null
                ? ""
                : pod.getStatus().getContainerStatuses().stream()
                        .map(status -> status.getState().getWaiting())
                        .map(state -> state == null ? "" : state.getReason())
                        .findFirst()
                        .orElse("");
    }

    static String revision(Pod pod) {
        return pod.getMetadata().getLabels().get("controller-revision-hash");
    }

    static int statusOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(call);
        return thrown instanceof KubernetesClientException refused ? refused.getCode() : thrown == null ? 200 : -1;
    }
}
