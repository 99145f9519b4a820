package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** The controllers of OpenKruise's workloads, each from the moment somebody has installed its kind. */
final class KruiseControllers implements AutoCloseable {

    /** By the name of the definition that serves the kind. */
    private final Map<String, Supplier<Cached<?>>> waiting = new HashMap<>();

    private final List<Cached<?>> caches = new ArrayList<>();

    KruiseControllers(
            KubernetesClient client,
            Cached<Pod> pods,
            Cached<Node> nodes,
            Cached<ControllerRevision> revisions,
            ScheduledExecutorService scheduler,
            Clock clock) {
        waiting.put("clonesets.apps.kruise.io", () -> {
            Cached<GenericKubernetesResource> sets = new Cached<>(
                    client.genericKubernetesResources(CloneSet.CONTEXT).inAnyNamespace());
            new CloneSetController(client, sets, pods, revisions, scheduler, clock);
            return sets;
        });
        waiting.put("daemonsets.apps.kruise.io", () -> {
            Cached<AdvancedDaemonSet> sets =
                    new Cached<>(client.resources(AdvancedDaemonSet.class).inAnyNamespace());
            new DaemonSetController(client, sets, pods, nodes, revisions, scheduler, clock);
            return sets;
        });
        waiting.put("statefulsets.apps.kruise.io", () -> {
            Cached<AdvancedStatefulSet> sets =
                    new Cached<>(client.resources(AdvancedStatefulSet.class).inAnyNamespace());
            new StatefulSetController(client, sets, pods, revisions, scheduler, clock);
            return sets;
        });
        waiting.put("sidecarsets.apps.kruise.io", () -> {
            Cached<GenericKubernetesResource> sets =
                    new Cached<>(client.genericKubernetesResources(SidecarSet.CONTEXT));
            new SidecarSetController(client, sets, pods, scheduler);
            return sets;
        });
    }

    synchronized void changed(CustomResourceDefinition definition) {
        if (definition.getStatus() != null) {
            Optional.ofNullable(waiting.remove(definition.getMetadata().getName()))
                    .map(Supplier::get)
                    .ifPresent(this::start);
        }
    }

    private void start(Cached<?> cache) {
        caches.add(cache);
        cache.start();
    }

    @Override
    public synchronized void close() {
        waiting.clear();
        caches.forEach(Cached::close);
    }
}
