package io.jenkins.plugins.batchrelease.embedded.kubelet;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import io.jenkins.plugins.batchrelease.embedded.loop.ReconcileQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Plays nodes and their kubelets: pods that are bound to its nodes start, become ready, crash or are taken away, but
 * nothing ever runs. Works on the embedded cluster and on a real control plane from Kubernetes 1.20 on.
 *
 * <p>What a container does, one that runs before the others too, is chosen by its image: {@code :bad} or {@code crash} anywhere in it crashes, {@code
 * :missing} cannot be pulled, {@code :unready} never becomes ready, {@code :slow} takes ten times as long. The pod
 * annotation {@code fake.kubelet/delay: "3"} sets the seconds to ready, {@code fake.kubelet/log} is text that its containers
 * write to their logs; the node annotation {@code fake.kubelet/down:
 * "true"} stops a node: no heartbeats, and its pods stay as they are.
 */
public final class FakeKubelet implements AutoCloseable {

    /** Pods are spread over a few threads, each with its own queue, so that one pod is never on two of them. */
    private static final int THREADS = 4;

    private static final long SYNC_SECONDS = 20;
    /** A node's status is told once in so many heartbeats. */
    private static final int BEATS_PER_STATUS = 6;

    private final List<ScheduledExecutorService> threads = new ArrayList<>();
    private final ScheduledExecutorService eventWriter = thread("fake-kubelet-events");
    private final List<ReconcileQueue> queues = new ArrayList<>();
    private final Cached<Pod> pods;
    private final Cached<Node> nodes;
    private final PodKeeper keeper;
    private final FakeNodes fakeNodes;
    private final KubeletOptions options;
    private int beats;

    private FakeKubelet(KubernetesClient client, KubeletOptions options) {
        this.options = options;
        pods = new Cached<>(client.pods().inAnyNamespace());
        nodes = new Cached<>(client.nodes());
        fakeNodes = new FakeNodes(client, options);
        keeper = new PodKeeper(client, options, fakeNodes, nodes, eventWriter);
        for (int i = 0; i < THREADS; i++) {
            ScheduledExecutorService thread = thread("fake-kubelet");
            threads.add(thread);
            queues.add(new ReconcileQueue(thread, this::reconcile));
        }
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread worker = new Thread(work, name);
            worker.setDaemon(true);
            return worker;
        });
    }

    /** Registers the nodes and takes care of their pods from now on. */
    public static FakeKubelet start(KubernetesClient client, KubeletOptions options) {
        FakeKubelet kubelet = new FakeKubelet(client, options);
        try {
            kubelet.start();
        } catch (RuntimeException e) {
            kubelet.close();
            throw e;
        }
        return kubelet;
    }

    private void start() {
        fakeNodes.register();
        pods.onChange(this::changed);
        nodes.onChange(this::changed);
        CompletableFuture.allOf(
                        pods.start().toCompletableFuture(), nodes.start().toCompletableFuture())
                .orTimeout(SYNC_SECONDS, TimeUnit.SECONDS)
                .join();
        if (!options.heartbeat().isZero()) {
            long millis = options.heartbeat().toMillis();
            threads.get(0).scheduleWithFixedDelay(this::beat, 0, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void beat() {
        try {
            fakeNodes.beat(nodes, keeper::alive, beats++ % BEATS_PER_STATUS == 0);
        } catch (RuntimeException e) {
            // The API server is away; an exception would end the heartbeats for good.
            beats = 0;
        }
    }

    private void changed(Pod pod) {
        ObjectKey key = ObjectKey.of(pod);
        queue(key).add(key);
    }

    /** Its pods may freeze or thaw, and pods that fitted nowhere may fit now. */
    private void changed(Node node) {
        pods.all().stream()
                .filter(pod -> pod.getSpec().getNodeName() == null
                        || pod.getSpec().getNodeName().equals(node.getMetadata().getName()))
                .forEach(this::changed);
    }

    private ReconcileQueue queue(ObjectKey key) {
        return queues.get(Math.floorMod(key.hashCode(), THREADS));
    }

    private void reconcile(ObjectKey key) {
        Optional<Pod> pod = pods.find(key);
        Optional<Duration> next = pod.flatMap(keeper::keep);
        if (pod.isEmpty()) {
            keeper.forget(key);
        }
        next.ifPresent(wait -> queue(key).addAfter(key, wait));
    }

    @Override
    public void close() {
        threads.forEach(ScheduledExecutorService::shutdownNow);
        eventWriter.shutdownNow();
        pods.close();
        nodes.close();
    }
}
