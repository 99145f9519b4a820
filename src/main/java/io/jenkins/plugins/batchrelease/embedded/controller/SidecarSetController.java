package io.jenkins.plugins.batchrelease.embedded.controller;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import io.jenkins.plugins.batchrelease.embedded.loop.ReconcileQueue;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;

/**
 * SidecarSets of OpenKruise: new images for the containers that pods got from them when they were created. It leaves out hot
 * upgrades, priorities, selectors of pods, and the record of earlier versions: the hash of the containers names a version.
 */
final class SidecarSetController {

    private static final Comparator<Pod> NOT_READY_FIRST = Comparator.comparing(SidecarSetPods::isReady)
            .thenComparing(pod -> pod.getMetadata().getCreationTimestamp(), Comparator.reverseOrder())
            .thenComparing(pod -> pod.getMetadata().getName());

    private final KubernetesClient client;
    private final Cached<GenericKubernetesResource> sets;
    private final Cached<Pod> pods;
    private final SidecarSetPods images;
    private final OwnChanges changes = new OwnChanges();
    private final ReconcileQueue queue;

    SidecarSetController(
            KubernetesClient client,
            Cached<GenericKubernetesResource> sets,
            Cached<Pod> pods,
            ScheduledExecutorService scheduler) {
        this.client = client;
        this.sets = sets;
        this.pods = pods;
        images = new SidecarSetPods(client);
        queue = new ReconcileQueue(scheduler, this::reconcile);
        sets.onChange(set -> queue.add(ObjectKey.of(set)));
        pods.onChange(this::podChanged);
    }

    private void podChanged(Pod pod) {
        if (pods.find(ObjectKey.of(pod)).isEmpty()) {
            changes.gone(pod);
        }
        List<String> names = SidecarSetPods.setsOf(pod);
        sets.all().stream()
                .filter(set -> names.contains(set.getMetadata().getName()))
                .forEach(set -> queue.add(ObjectKey.of(set)));
    }

    private void reconcile(ObjectKey key) {
        sets.find(key)
                .map(object -> SidecarSet.of(object, client.getKubernetesSerialization()))
                .filter(set -> !set.leaving())
                .ifPresent(this::reconcile);
    }

    private void reconcile(SidecarSet set) {
        List<Pod> own = pods.all().stream()
                .filter(pod -> SidecarSetPods.setsOf(pod).contains(set.name()))
                .filter(pod -> !Pods.terminating(pod) && !Pods.ended(pod))
                .map(changes::newest)
                .toList();
        report(set, own);
        if (!set.idle()) {
            update(set, own);
        }
    }

    /** One that is not ready anyway costs nothing. */
    private void update(SidecarSet set, List<Pod> own) {
        List<Pod> old = own.stream()
                .filter(pod -> !SidecarSetPods.isUpdated(set, pod) && SidecarSetPods.isUpdatable(set, pod))
                .sorted(NOT_READY_FIRST)
                .toList();
        long away = own.stream()
                .filter(pod -> SidecarSetPods.isUpdated(set, pod) && !SidecarSetPods.isReady(pod))
                .count();
        for (Pod pod : old.subList(0, Math.max(0, old.size() - set.partition(own.size())))) {
            if (SidecarSetPods.isReady(pod) && away++ >= set.maxUnavailable(own.size())) {
                return;
            }
            changes.changed(images.update(set, pod));
        }
    }

    private void report(SidecarSet set, List<Pod> own) {
        Predicate<Pod> updated = pod -> SidecarSetPods.isUpdated(set, pod);
        ObjectNode status = Json.object()
                .put("observedGeneration", set.json().at("/metadata/generation").asInt())
                .put("matchedPods", own.size())
                .put("updatedPods", count(own, updated))
                .put("readyPods", count(own, SidecarSetPods::isReady))
                .put("updatedReadyPods", count(own, updated.and(SidecarSetPods::isReady)))
                .put("latestRevision", set.name() + "-" + set.hash().whole());
        if (!status.equals(set.json().path("status"))) {
            client.genericKubernetesResources(SidecarSet.CONTEXT)
                    .resource(set.object())
                    .subresource("status")
                    .patch(
                            PatchContext.of(PatchType.JSON_MERGE),
                            Json.write(Json.object().set("status", status)));
        }
    }

    private static int count(List<Pod> pods, Predicate<Pod> counted) {
        return (int) pods.stream().filter(counted).count();
    }
}
