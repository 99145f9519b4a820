package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Informable;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The controllers of a cluster, on one thread. They use nothing but a client, so they would run on any API server. */
public final class Controllers implements AutoCloseable {

    private static final long SYNC_SECONDS = 20;

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "embedded-controllers");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Cached<?>> caches = new ArrayList<>();
    private final KruiseControllers kruise;

    /** Starts them and returns when they have seen all there is. */
    public Controllers(KubernetesClient client, Clock clock) {
        Cached<Pod> pods = cached(client.pods().inAnyNamespace());
        Cached<StatefulSet> statefulSets = cached(client.apps().statefulSets().inAnyNamespace());
        Cached<ControllerRevision> revisions =
                cached(client.apps().controllerRevisions().inAnyNamespace());
        Cached<ReplicaSet> replicaSets = cached(client.apps().replicaSets().inAnyNamespace());
        Cached<Node> nodes = cached(client.nodes());
        KubernetesSerialization serialization = client.getKubernetesSerialization();
        new StatefulSetController(client, statefulSets, pods, revisions, scheduler, clock);
        new ReplicaController<>(
                client, "ReplicaSet", replicaSets, pods, set -> ReplicaOwner.of(set, serialization), scheduler, clock);
        new ReplicaController<>(
                client,
                "ReplicationController",
                cached(client.replicationControllers().inAnyNamespace()),
                pods,
                controller -> ReplicaOwner.of(controller, serialization),
                scheduler,
                clock);
        new DeploymentController(
                client, cached(client.apps().deployments().inAnyNamespace()), replicaSets, scheduler, clock);
        new DaemonSetController(
                client, cached(client.apps().daemonSets().inAnyNamespace()), pods, nodes, revisions, scheduler, clock);
        new JobController(client, cached(client.batch().v1().jobs().inAnyNamespace()), pods, scheduler, clock);
        new EndpointsController(
                client,
                cached(client.services().inAnyNamespace()),
                pods,
                cached(client.endpoints().inAnyNamespace()),
                scheduler);
        kruise = new KruiseControllers(client, pods, nodes, revisions, scheduler, clock);
        Cached<CustomResourceDefinition> definitions =
                cached(client.apiextensions().v1().customResourceDefinitions());
        definitions.onChange(kruise::changed);
        CompletableFuture<?>[] started = caches.stream()
                .map(Cached::start)
                .map(stage -> stage.toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(started)
                .orTimeout(SYNC_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private <T extends HasMetadata> Cached<T> cached(Informable<T> source) {
        Cached<T> cache = new Cached<>(source);
        caches.add(cache);
        return cache;
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        kruise.close();
        caches.forEach(Cached::close);
    }
}
