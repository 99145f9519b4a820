package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happens when somebody changes the number of replicas of a Deployment: if one ReplicaSet is active, that is its
 * size; in the middle of an update each active one gets its share.
 */
final class Rescaling {

    private Rescaling() {}

    /** New sizes; empty if nobody changed the number. */
    static Optional<Map<ReplicaSet, Integer>> of(
            Deployment deployment, Optional<ReplicaSet> current, List<ReplicaSet> all, RollingUpdate sizes) {
        int wanted = deployment.getSpec().getReplicas();
        List<ReplicaSet> active =
                all.stream().filter(set -> RollingUpdate.size(set) > 0).toList();
        boolean changed = active.stream()
                .anyMatch(set ->
                        ReplicaSets.desired(set).filter(size -> size != wanted).isPresent());
        boolean paused = Boolean.TRUE.equals(deployment.getSpec().getPaused());
        if (active.size() > 1) {
            return changed ? Optional.of(shares(active, wanted == 0 ? 0 : sizes.maxReplicas())) : Optional.empty();
        }
        Optional<ReplicaSet> only = active.stream().findFirst().or(() -> current);
        return only.filter(set -> (changed || paused) && RollingUpdate.size(set) != wanted)
                .map(set -> Map.of(set, wanted));
    }

    private static Map<ReplicaSet, Integer> shares(List<ReplicaSet> active, int allowed) {
        Map<ReplicaSet, Integer> shares = new LinkedHashMap<>();
        List<ReplicaSet> largestFirst = active.stream()
                .sorted(Comparator.comparing(RollingUpdate::size).reversed())
                .toList();
        int total = RollingUpdate.total(active);
        int left = allowed;
        for (ReplicaSet set : largestFirst) {
            // Of what is left, in proportion to what is left: the last one gets the rest.
            int share = Math.round((float) RollingUpdate.size(set) * left / Math.max(1, total));
            shares.put(set, share);
            total -= RollingUpdate.size(set);
            left -= share;
        }
        return shares;
    }
}
