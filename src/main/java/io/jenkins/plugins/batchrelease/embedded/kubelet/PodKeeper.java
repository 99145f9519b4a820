package io.jenkins.plugins.batchrelease.embedded.kubelet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import io.jenkins.plugins.batchrelease.embedded.loop.Events;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes one pod one step further, whenever it is looked at. */
final class PodKeeper {

    private static final String DOWN = "fake.kubelet/down";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** The pod is gone, or is another one under the same name: not ours any more. */
    private static final Set<Integer> GONE = Set.of(404, 409, 422);
    /** After the deadline that a clock sets, not at it. */
    private static final Duration MARGIN = Duration.ofMillis(1);

    private final KubernetesClient client;
    private final KubeletOptions options;
    private final Cached<Node> nodes;
    private final FakeScheduler scheduler;
    private final ContainerEvents containerEvents;
    private final PodStatuses statuses = new PodStatuses();
    private final Map<String, String> hostAddresses = new HashMap<>();
    private final Map<ObjectKey, Remembered> lives = new ConcurrentHashMap<>();
    private final AtomicInteger addresses = new AtomicInteger();

    private record Remembered(String uid, PodLife life) {}

    /** @param writer writes events: nobody waits for them */
    PodKeeper(
            KubernetesClient client, KubeletOptions options, FakeNodes fakeNodes, Cached<Node> nodes, Executor writer) {
        this.client = client;
        this.options = options;
        this.nodes = nodes;
        containerEvents = new ContainerEvents(new Events(client, "kubelet", options.clock(), writer));
        scheduler = new FakeScheduler(client, nodes, options.clock(), writer);
        IntStream.range(0, options.nodes())
                .forEach(index -> hostAddresses.put(options.nodeName(index), fakeNodes.address(index)));
    }

    boolean alive(String node) {
        return nodes.find(new ObjectKey(null, node))
                .map(found -> found.getMetadata().getAnnotations())
                .filter(annotations -> "true".equals(annotations.get(DOWN)))
                .isEmpty();
    }

    void forget(ObjectKey key) {
        lives.remove(key);
    }

    /** @return when to look again, if something is going to happen by itself */
    Optional<Duration> keep(Pod pod) {
        String node = pod.getSpec().getNodeName();
        if (node == null || node.isEmpty()) {
            if (options.binds() && pod.getMetadata().getDeletionTimestamp() == null) {
                scheduler.schedule(pod);
            }
            return Optional.empty();
        }
        if (!hostAddresses.containsKey(node) || !alive(node)) {
            return Optional.empty();
        }
        Instant now = options.clock().instant();
        PodLife life = life(pod, now);
        if (pod.getMetadata().getDeletionTimestamp() != null) {
            return takeAway(pod, life, now);
        }
        if (Set.of("Succeeded", "Failed").contains(pod.getStatus().getPhase())) {
            return Optional.empty();
        }
        PodStatuses.Outcome outcome = statuses.at(pod, life, hostAddresses.get(node), now);
        tell(pod, life, outcome.status());
        return outcome.next().map(wait -> wait.plus(MARGIN));
    }

    private PodLife life(Pod pod, Instant now) {
        ObjectKey key = ObjectKey.of(pod);
        String uid = pod.getMetadata().getUid();
        Remembered known = lives.get(key);
        if (known == null || !known.uid().equals(uid)) {
            known = new Remembered(uid, new PodLife(pod, freshAddress(), now, options.readyDelay()));
            lives.put(key, known);
        }
        return known.life();
    }

    private String freshAddress() {
        int number = addresses.incrementAndGet();
        return "10.244." + (number >> 8 & 255) + "." + (number & 255);
    }

    private Optional<Duration> takeAway(Pod pod, PodLife life, Instant now) {
        if (!life.isLeaving()) {
            containerEvents.stopping(pod);
        }
        Duration left = Duration.between(now, life.leaving(now).plus(options.terminationDelay()));
        if (left.compareTo(Duration.ZERO) > 0) {
            return Optional.of(left.plus(MARGIN));
        }
        unlessGone(() -> client.raw(
                "/api/v1/namespaces/%s/pods/%s"
                        .formatted(
                                pod.getMetadata().getNamespace(),
                                pod.getMetadata().getName()),
                "DELETE",
                Map.of(
                        "apiVersion",
                        "v1",
                        "kind",
                        "DeleteOptions",
                        "gracePeriodSeconds",
                        0,
                        "preconditions",
                        Map.of("uid", pod.getMetadata().getUid()))));
        return Optional.empty();
    }

    private void tell(Pod pod, PodLife life, PodStatus status) {
        String patch = patch(pod, status);
        long seen = Long.parseLong(pod.getMetadata().getResourceVersion());
        boolean overwritten = ready(status) != ready(pod.getStatus());
        if (life.news(patch, overwritten, seen)) {
            unlessGone(() -> {
                Pod told = client.resource(pod)
                        .subresource("status")
                        .patch(PatchContext.of(PatchType.STRATEGIC_MERGE), patch);
                life.sent(patch, Long.parseLong(told.getMetadata().getResourceVersion()));
                say(pod, life, status);
            });
        }
    }

    private void say(Pod pod, PodLife life, PodStatus status) {
        Stream.concat(status.getInitContainerStatuses().stream(), status.getContainerStatuses().stream())
                .filter(life::moved)
                .forEach(container -> containerEvents.tell(pod, container));
    }

    private static boolean ready(PodStatus status) {
        return status.getConditions().stream()
                .anyMatch(condition -> "Ready".equals(condition.getType()) && "True".equals(condition.getStatus()));
    }

    /** Conditions are merged by type, so what a condition no longer says has to be taken out by name. */
    private String patch(Pod pod, PodStatus status) {
        try {
            ObjectNode patch = MAPPER.createObjectNode();
            patch.putObject("metadata").put("uid", pod.getMetadata().getUid());
            JsonNode tree = MAPPER.readTree(client.getKubernetesSerialization().asJson(status));
            for (JsonNode condition : tree.path("conditions")) {
                for (String field : new String[] {"reason", "message"}) {
                    if (!condition.has(field)) {
                        ((ObjectNode) condition).putNull(field);
                    }
                }
            }
            patch.set("status", tree);
            return MAPPER.writeValueAsString(patch);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unlessGone(Runnable call) {
        try {
            call.run();
        } catch (KubernetesClientException e) {
            if (!GONE.contains(e.getCode())) {
                throw e;
            }
        }
    }
}
