package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import io.jenkins.plugins.batchrelease.embedded.loop.ReconcileQueue;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** Deployments: a ReplicaSet for each template, and pods moved from the old ones to the new one. */
final class DeploymentController {

    private final KubernetesClient client;
    private final Cached<Deployment> deployments;
    private final Cached<ReplicaSet> sets;
    private final Claims claims;
    private final ReplicaSets replicaSets;
    private final DeploymentStatuses statuses;
    private final ReconcileQueue queue;

    DeploymentController(
            KubernetesClient client,
            Cached<Deployment> deployments,
            Cached<ReplicaSet> sets,
            ScheduledExecutorService scheduler,
            Clock clock) {
        this.client = client;
        this.deployments = deployments;
        this.sets = sets;
        claims = new Claims(client);
        replicaSets = new ReplicaSets(client);
        statuses = new DeploymentStatuses(client, clock);
        queue = new ReconcileQueue(scheduler, this::reconcile);
        deployments.onChange(deployment -> queue.add(ObjectKey.of(deployment)));
        sets.onChange(set -> Owners.controllerOf(set)
                .filter(owner -> owner.getKind().equals("Deployment"))
                .ifPresent(owner -> queue.add(new ObjectKey(set.getMetadata().getNamespace(), owner.getName()))));
    }

    private void reconcile(ObjectKey key) {
        Optional<Deployment> found = deployments
                .find(key)
                .filter(deployment -> deployment.getMetadata().getDeletionTimestamp() == null);
        if (found.isEmpty()) {
            return;
        }
        Deployment deployment = found.get();
        List<ReplicaSet> all = claims.claim(
                deployment,
                set -> Selectors.matches(
                        deployment.getSpec().getSelector(), set.getMetadata().getLabels()),
                sets);
        Optional<ReplicaSet> current = replicaSets.current(deployment, all);
        List<ReplicaSet> old = all.stream()
                .filter(set -> current.filter(fresh -> fresh == set).isEmpty())
                .toList();
        boolean paused = Boolean.TRUE.equals(deployment.getSpec().getPaused());
        if (current.isEmpty() && !paused) {
            createCurrent(deployment, old);
            return;
        }
        current.ifPresent(fresh -> number(deployment, fresh, old));
        RollingUpdate sizes = new RollingUpdate(deployment);
        Map<ReplicaSet, Integer> changes = Rescaling.of(deployment, current, all, sizes)
                .orElseGet(() -> paused ? Map.of() : sizes.next(current.orElseThrow(), old));
        changes.forEach((set, size) -> replicaSets.resize(set, size, deployment, sizes));
        if (changes.isEmpty() && RollingUpdate.total(old) == 0) {
            prune(deployment, old);
        }
        statuses.report(deployment, current, all).ifPresent(wait -> queue.addAfter(key, wait.plusMillis(1)));
    }

    private void createCurrent(Deployment deployment, List<ReplicaSet> old) {
        RollingUpdate sizes = new RollingUpdate(deployment);
        long revision = newest(old) + 1;
        replicaSets.create(deployment, sizes.sizeOfNew(old), revision, sizes);
    }

    private static long newest(List<ReplicaSet> sets) {
        return sets.stream().mapToLong(ReplicaSets::revision).max().orElse(0);
    }

    /** The current template has the highest number, also if it is one from the past. */
    private void number(Deployment deployment, ReplicaSet fresh, List<ReplicaSet> old) {
        long revision = ReplicaSets.revision(fresh);
        if (revision <= newest(old)) {
            revision = newest(old) + 1;
            replicaSets.renumber(fresh, revision);
        }
        String shown = Optional.ofNullable(deployment.getMetadata().getAnnotations())
                .map(annotations -> annotations.get(ReplicaSets.REVISION))
                .orElse("");
        if (!shown.equals(Long.toString(revision))) {
            // Through the status, so that it does not count as a change of what is wanted.
            client.resource(deployment)
                    .subresource("status")
                    .patch(
                            PatchContext.of(PatchType.JSON_MERGE),
                            "{\"metadata\":{\"annotations\":{\"%s\":\"%d\"}}}"
                                    .formatted(ReplicaSets.REVISION, revision));
        }
    }

    private void prune(Deployment deployment, List<ReplicaSet> old) {
        int limit = deployment.getSpec().getRevisionHistoryLimit();
        List<ReplicaSet> unused = old.stream()
                .filter(set -> RollingUpdate.present(set.getStatus().getReplicas()) == 0)
                .sorted(Comparator.comparingLong(ReplicaSets::revision))
                .toList();
        unused.stream().limit(Math.max(0, unused.size() - limit)).forEach(replicaSets::delete);
    }
}
