package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.batchrelease.embedded.controller.CloneSetPlan.Step;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import io.jenkins.plugins.batchrelease.embedded.loop.ReconcileQueue;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;

/**
 * CloneSets of OpenKruise, for who tries releases of them without it: see {@link CloneSetPlan} for the decisions. It leaves out surge,
 * lifecycle hooks, volume claims, priorities and pods that are named for deletion.
 */
final class CloneSetController {

    private final KubernetesClient client;
    private final Cached<GenericKubernetesResource> sets;
    private final Cached<Pod> pods;
    private final Claims claims;
    private final Revisions revisions;
    private final CloneSetPods podMaker;
    private final InPlaceUpdates inPlace;
    private final CloneSetStatuses statuses;
    private final Clock clock;
    private final ReconcileQueue queue;

    CloneSetController(
            KubernetesClient client,
            Cached<GenericKubernetesResource> sets,
            Cached<Pod> pods,
            Cached<ControllerRevision> revisions,
            ScheduledExecutorService scheduler,
            Clock clock) {
        this.client = client;
        this.sets = sets;
        this.pods = pods;
        this.clock = clock;
        claims = new Claims(client);
        this.revisions = new Revisions(client, revisions, claims, new Templates(client.getKubernetesSerialization()));
        podMaker = new CloneSetPods(client);
        inPlace = new InPlaceUpdates(client, clock);
        statuses = new CloneSetStatuses(client, clock);
        queue = new ReconcileQueue(scheduler, this::reconcile);
        sets.onChange(set -> queue.add(ObjectKey.of(set)));
        pods.onChange(this::podChanged);
    }

    private void podChanged(Pod pod) {
        podMaker.seen(pod, pods.find(ObjectKey.of(pod)).isPresent());
        Owners.controllerOf(pod)
                .filter(owner -> owner.getKind().equals("CloneSet"))
                .ifPresent(owner -> queue.add(new ObjectKey(pod.getMetadata().getNamespace(), owner.getName())));
    }

    private void reconcile(ObjectKey key) {
        Optional<CloneSet> found =
                sets.find(key).map(object -> CloneSet.of(object, client.getKubernetesSerialization()));
        if (found.isEmpty() || found.get().leaving()) {
            return;
        }
        CloneSet set = found.get();
        // Asked before the cache is read: what arrives in between must not look as if it were missing.
        boolean settled = podMaker.coming(set) == 0;
        if (!settled) {
            queue.addAfter(key, Expectations.PATIENCE);
        }
        List<Pod> own = podMaker.staying(
                claims.<Pod>claim(set.object(), pod -> Selectors.matches(set.selector(), Pods.labels(pod)), pods));
        List<ControllerRevision> known = revisions.of(set.object(), set.selector());
        ControllerRevision update = revisions.current(set.object(), set.template(), known);
        ControllerRevision current = known.stream()
                .filter(revision -> name(revision).equals(set.currentRevision()))
                .findFirst()
                .orElse(update);
        Predicate<Pod> isNew = pod -> Pods.label(pod, Pods.REVISION_LABEL).equals(name(update));
        statuses.report(set, own, isNew, name(current), name(update));
        own.forEach(pod -> inPlace.finish(pod).ifPresent(podMaker::changed));
        if (settled) {
            for (Step step : new CloneSetPlan(set, isNew, clock).steps(own)) {
                perform(step, set, current, update, known);
            }
        }
        Pods.nextAvailable(own, set.minReadySeconds(), clock).ifPresent(wait -> queue.addAfter(key, wait));
        prune(set, own, known, current, update);
    }

    private void perform(
            Step step,
            CloneSet set,
            ControllerRevision current,
            ControllerRevision update,
            List<ControllerRevision> known) {
        if (step instanceof Step.Create create) {
            ControllerRevision revision = create.old() ? current : update;
            podMaker.create(set, revisions.template(revision), name(revision));
        } else if (step instanceof Step.Update change) {
            update(set, change.pod(), change.back() ? current : update, known);
        } else if (step instanceof Step.Delete delete) {
            podMaker.delete(delete.pod());
        }
    }

    private void update(CloneSet set, Pod pod, ControllerRevision to, List<ControllerRevision> known) {
        PodTemplateSpec template = revisions.template(to);
        boolean possible = known.stream()
                .filter(revision -> name(revision).equals(Pods.label(pod, Pods.REVISION_LABEL)))
                .anyMatch(from -> inPlace.isPossible(revisions.template(from), template));
        if (possible && !set.way().equals("ReCreate")) {
            podMaker.changed(inPlace.start(pod, template, name(to)));
        } else if (!set.way().equals("InPlaceOnly")) {
            podMaker.delete(pod);
        }
    }

    private void prune(
            CloneSet set,
            List<Pod> own,
            List<ControllerRevision> known,
            ControllerRevision current,
            ControllerRevision update) {
        Set<String> used = new HashSet<>(Set.of(name(current), name(update)));
        own.forEach(pod -> used.add(Pods.label(pod, Pods.REVISION_LABEL)));
        revisions.prune(known, used, set.revisionHistoryLimit());
    }

    private static String name(ControllerRevision revision) {
        return revision.getMetadata().getName();
    }
}
