package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jenkins.plugins.batchrelease.embedded.controller.StatefulSetPlan.Step;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import io.jenkins.plugins.batchrelease.embedded.loop.Events;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import io.jenkins.plugins.batchrelease.embedded.loop.ReconcileQueue;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;

/**
 * StatefulSets, and those of OpenKruise: see {@link StatefulSetPlan} for the decisions. Of the latter it leaves out lifecycle hooks,
 * reserved numbers, priorities, and limits to scaling.
 */
final class StatefulSetController {

    private final KubernetesClient client;
    private final Cached<? extends StatefulSet> sets;
    private final Cached<Pod> pods;
    private final Claims claims;
    private final Revisions revisions;
    private final StatefulSetPods podMaker;
    private final InPlaceUpdates inPlace;
    private final OwnChanges changes = new OwnChanges();
    private final StatefulSetStatuses statuses;
    private final Events events;
    private final Clock clock;
    private final ReconcileQueue queue;

    StatefulSetController(
            KubernetesClient client,
            Cached<? extends StatefulSet> sets,
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
        podMaker = new StatefulSetPods(client);
        inPlace = new InPlaceUpdates(client, clock);
        statuses = new StatefulSetStatuses(client, clock);
        events = new Events(client, "statefulset-controller", clock, Runnable::run);
        queue = new ReconcileQueue(scheduler, this::reconcile);
        sets.onChange(set -> queue.add(ObjectKey.of(set)));
        pods.onChange(this::podChanged);
    }

    private void podChanged(Pod pod) {
        if (pods.find(ObjectKey.of(pod)).isEmpty()) {
            changes.gone(pod);
        }
        Owners.controllerOf(pod)
                .filter(owner -> owner.getKind().equals("StatefulSet"))
                .map(owner -> new ObjectKey(pod.getMetadata().getNamespace(), owner.getName()))
                .ifPresent(queue::add);
        if (Owners.controllerOf(pod).isEmpty()) {
            sets.inNamespace(pod.getMetadata().getNamespace()).stream()
                    .filter(set -> StatefulSets.isMember(set, pod))
                    .forEach(set -> queue.add(ObjectKey.of(set)));
        }
    }

    private void reconcile(ObjectKey key) {
        Optional<? extends StatefulSet> found = sets.find(key);
        if (found.isEmpty()) {
            return;
        }
        StatefulSet set = found.get();
        List<Pod> own = own(set);
        List<ControllerRevision> known = revisions.of(set, set.getSpec().getSelector());
        ControllerRevision update = revisions.current(set, set.getSpec().getTemplate(), known);
        ControllerRevision current = known.stream()
                .filter(revision -> revision.getMetadata().getName().equals(currentRevision(set)))
                .findFirst()
                .orElse(update);
        try {
            if (set.getMetadata().getDeletionTimestamp() == null) {
                String updateName = update.getMetadata().getName();
                if (set instanceof AdvancedStatefulSet) {
                    own.forEach(pod -> inPlace.finish(pod).ifPresent(changes::changed));
                }
                for (Step step : new StatefulSetPlan(set, updateName, clock).steps(own)) {
                    perform(step, set, current, update, known);
                }
            }
        } finally {
            statuses.report(
                    set,
                    own,
                    current.getMetadata().getName(),
                    update.getMetadata().getName());
        }
        prune(set, own, known, current, update);
        Pods.nextAvailable(own, StatefulSets.minReadySeconds(set), clock).ifPresent(wait -> queue.addAfter(key, wait));
    }

    private List<Pod> own(StatefulSet set) {
        return claims
                .<Pod>claim(
                        set,
                        pod -> StatefulSets.isMember(set, pod)
                                && Selectors.matches(set.getSpec().getSelector(), Pods.labels(pod)),
                        pods)
                .stream()
                .map(changes::newest)
                .toList();
    }

    private static String currentRevision(StatefulSet set) {
        return Optional.ofNullable(set.getStatus())
                .map(status -> status.getCurrentRevision())
                .orElse("");
    }

    private void perform(
            Step step,
            StatefulSet set,
            ControllerRevision current,
            ControllerRevision update,
            List<ControllerRevision> known) {
        if (step instanceof Step.Create create) {
            ControllerRevision revision = create.current() ? current : update;
            try {
                podMaker.create(
                        set,
                        create.ordinal(),
                        revisions.template(revision),
                        revision.getMetadata().getName());
            } catch (KubernetesClientException e) {
                tell(set, create.ordinal(), e);
                throw e;
            }
        } else if (step instanceof Step.Delete delete) {
            client.resource(delete.pod()).delete();
        } else if (step instanceof Step.Update change && set instanceof AdvancedStatefulSet advanced) {
            update(advanced, change.pod(), update, known);
        }
    }

    private void update(AdvancedStatefulSet set, Pod pod, ControllerRevision to, List<ControllerRevision> known) {
        PodTemplateSpec template = revisions.template(to);
        boolean possible = set.changesInPlace()
                && known.stream()
                        .filter(from -> from.getMetadata().getName().equals(Pods.label(pod, Pods.REVISION_LABEL)))
                        .anyMatch(from -> inPlace.isPossible(revisions.template(from), template));
        if (possible) {
            changes.changed(inPlace.start(pod, template, to.getMetadata().getName()));
        } else {
            client.resource(pod).delete();
        }
    }

    /** A pod that is already there is only news that has not arrived yet. */
    private void tell(StatefulSet set, int ordinal, KubernetesClientException failure) {
        if (failure.getCode() != HttpURLConnection.HTTP_CONFLICT) {
            String name = set.getMetadata().getName();
            events.warn(
                    set,
                    "FailedCreate",
                    "create Pod %s-%d in StatefulSet %s failed error: %s"
                            .formatted(name, ordinal, name, Failures.message(failure)));
        }
    }

    private void prune(
            StatefulSet set,
            List<Pod> own,
            List<ControllerRevision> known,
            ControllerRevision current,
            ControllerRevision update) {
        Set<String> used = new HashSet<>();
        used.add(current.getMetadata().getName());
        used.add(update.getMetadata().getName());
        own.forEach(pod -> used.add(Pods.label(pod, Pods.REVISION_LABEL)));
        revisions.prune(known, used, StatefulSets.historyLimit(set));
    }
}
