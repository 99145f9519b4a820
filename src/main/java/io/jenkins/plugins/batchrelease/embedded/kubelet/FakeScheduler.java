package io.jenkins.plugins.batchrelease.embedded.kubelet;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import io.jenkins.plugins.batchrelease.embedded.loop.Events;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Binds pods to nodes in turn. Enough to tell a pod that fits nowhere: node selector, cordoned nodes, and requests that
 * are larger than any node.
 */
final class FakeScheduler {

    private final KubernetesClient client;
    private final Cached<Node> nodes;
    private final Clock clock;
    private final Events events;
    private final AtomicInteger turn = new AtomicInteger();

    FakeScheduler(KubernetesClient client, Cached<Node> nodes, Clock clock, Executor writer) {
        this.client = client;
        this.nodes = nodes;
        this.clock = clock;
        events = new Events(client, "default-scheduler", clock, writer);
    }

    /** @return whether a node was found */
    boolean schedule(Pod pod) {
        List<Node> fitting =
                nodes.all().stream().filter(node -> fits(pod, node)).toList();
        if (fitting.isEmpty()) {
            if (!nodes.all().isEmpty()) {
                reportUnschedulable(pod);
            }
            return false;
        }
        Node node = fitting.get(Math.floorMod(turn.getAndIncrement(), fitting.size()));
        client.raw(
                "/api/v1/namespaces/%s/pods/%s/binding"
                        .formatted(
                                pod.getMetadata().getNamespace(),
                                pod.getMetadata().getName()),
                "POST",
                Map.of(
                        "apiVersion",
                        "v1",
                        "kind",
                        "Binding",
                        "metadata",
                        Map.of("name", pod.getMetadata().getName()),
                        "target",
                        Map.of(
                                "apiVersion",
                                "v1",
                                "kind",
                                "Node",
                                "name",
                                node.getMetadata().getName())));
        events.normal(
                pod,
                "Scheduled",
                "Successfully assigned " + pod.getMetadata().getNamespace() + "/"
                        + pod.getMetadata().getName() + " to "
                        + node.getMetadata().getName());
        return true;
    }

    private static boolean fits(Pod pod, Node node) {
        boolean cordoned = Boolean.TRUE.equals(node.getSpec().getUnschedulable());
        Map<String, String> selector =
                Optional.ofNullable(pod.getSpec().getNodeSelector()).orElse(Map.of());
        return !cordoned
                && node.getMetadata().getLabels().entrySet().containsAll(selector.entrySet())
                && hasRoom(pod, node, "cpu")
                && hasRoom(pod, node, "memory");
    }

    private static boolean hasRoom(Pod pod, Node node, String resource) {
        Optional<BigDecimal> offered = Optional.ofNullable(node.getStatus())
                .map(status -> status.getAllocatable())
                .map(all -> all.get(resource))
                .map(Quantity::getNumericalAmount);
        BigDecimal wanted = pod.getSpec().getContainers().stream()
                .map(container -> Optional.ofNullable(container.getResources())
                        .map(resources -> resources.getRequests())
                        .map(requests -> requests.get(resource))
                        .map(Quantity::getNumericalAmount)
                        .orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return offered.isEmpty() || wanted.compareTo(offered.get()) <= 0;
    }

    private void reportUnschedulable(Pod pod) {
        boolean known = pod.getStatus().getConditions().stream()
                .anyMatch(condition -> "Unschedulable".equals(condition.getReason()));
        if (known) {
            return;
        }
        int count = nodes.all().size();
        String message =
                "0/%d nodes are available: %d node(s) didn't match the pod's requirements.".formatted(count, count);
        events.warn(pod, "FailedScheduling", message);
        client.resource(pod)
                .subresource("status")
                .patch(
                        PatchContext.of(PatchType.STRATEGIC_MERGE),
                        ("{\"status\":{\"conditions\":[{\"type\":\"PodScheduled\",\"status\":\"False\",\"reason\":"
                                        + "\"Unschedulable\",\"message\":\"%s\",\"lastTransitionTime\":\"%s\"}]}}")
                                .formatted(message, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }
}
