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
import java.util.LinkedHashMap;
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
        boolean paused = Boolean.TRUE.equals(deployment.getSpec().getPaused());
        if (current.isEmpty()) {
            if (!paused) {
                createCurrent(deployment, all);
            }
            return;
        }
        ReplicaSet fresh = current.get();
        List<ReplicaSet> old = all.stream().filter(set -> set != fresh).toList();
        number(deployment, fresh, old);
        RollingUpdate sizes = new RollingUpdate(deployment);
        Map<ReplicaSet, Integer> changes = rescaled(deployment, fresh, old, sizes, paused)
                .orElseGet(() -> paused ? Map.of() : sizes.next(fresh, old));
        changes.forEach((set, size) -> replicaSets.resize(set, size, deployment, sizes));
        if (changes.isEmpty() && RollingUpdate.total(old) == 0) {
            prune(deployment, old);
        }
        statuses.report(deployment, fresh, all).ifPresent(wait -> queue.addAfter(key, wait.plusMillis(1)));
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
            client.resource(deployment)
                    .patch(
                            PatchContext.of(PatchType.JSON_MERGE),
                            "{\"metadata\":{\"annotations\":{\"%s\":\"%d\"}}}"
                                    .formatted(ReplicaSets.REVISION, revision));
        }
    }

    /**
     * Somebody changed the number of replicas: with one active ReplicaSet that is its size, in the middle of an update
     * each gets its share.
     */
    private static Optional<Map<ReplicaSet, Integer>> rescaled(
            Deployment deployment, ReplicaSet fresh, List<ReplicaSet> old, RollingUpdate sizes, boolean paused) {
        int wanted = deployment.getSpec().getReplicas();
        List<ReplicaSet> active = java.util.stream.Stream.concat(java.util.stream.Stream.of(fresh), old.stream())
                .filter(set -> RollingUpdate.size(set) > 0)
                .toList();
        boolean changed = active.stream()
                .anyMatch(set ->
                        ReplicaSets.desired(set).filter(size -> size != wanted).isPresent());
        if (!changed && !(paused && active.size() <= 1)) {
            return Optional.empty();
        }
        Map<ReplicaSet, Integer> shares = new LinkedHashMap<>();
        if (active.size() <= 1) {
            ReplicaSet only = active.isEmpty() ? fresh : active.get(0);
            if (RollingUpdate.size(only) != wanted) {
                shares.put(only, wanted);
            }
            return shares.isEmpty() ? Optional.empty() : Optional.of(shares);
        }
        int total = RollingUpdate.total(active);
        int left = wanted == 0 ? 0 : sizes.maxReplicas();
        List<ReplicaSet> largestFirst = active.stream()
                .sorted(Comparator.comparing(RollingUpdate::size).reversed())
                .toList();
        for (ReplicaSet set : largestFirst) {
            boolean last = set == largestFirst.get(largestFirst.size() - 1);
            int share = last
                    ? left
                    : Math.min(left, Math.round((float) RollingUpdate.size(set) * left / Math.max(1, total)));
            total -= RollingUpdate.size(set);
            left -= share;
            shares.put(set, share);
        }
        return Optional.of(shares);
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
