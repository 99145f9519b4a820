package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How large the ReplicaSets of a Deployment should be next: the arithmetic of the real controller. */
final class RollingUpdate {

    private final int replicas;
    private final int maxSurge;
    private final int maxUnavailable;
    private final boolean recreate;

    RollingUpdate(Deployment deployment) {
        replicas = deployment.getSpec().getReplicas();
        recreate = "Recreate".equals(deployment.getSpec().getStrategy().getType());
        Optional<io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment> rolling =
                Optional.ofNullable(deployment.getSpec().getStrategy().getRollingUpdate());
        int surge =
                recreate ? 0 : rolling.map(r -> scaled(r.getMaxSurge(), true)).orElse(0);
        int unavailable = recreate
                ? replicas
                : rolling.map(r -> scaled(r.getMaxUnavailable(), false)).orElse(0);
        maxSurge = surge;
        // Both zero would never move anything.
        maxUnavailable = surge == 0 && unavailable == 0 ? 1 : Math.min(unavailable, replicas);
    }

    int maxReplicas() {
        return replicas + maxSurge;
    }

    int minAvailable() {
        return replicas - maxUnavailable;
    }

    private int scaled(IntOrString amount, boolean up) {
        if (amount == null) {
            return 0;
        }
        if (amount.getIntVal() != null) {
            return amount.getIntVal();
        }
        double share = Integer.parseInt(amount.getStrVal().replace("%", "")) * replicas / 100.0;
        return (int) (up ? Math.ceil(share) : Math.floor(share));
    }

    /** The first size of a ReplicaSet that is about to be created. */
    int sizeOfNew(List<ReplicaSet> old) {
        return recreate && total(old) > 0 ? 0 : Math.min(replicas, Math.max(0, maxReplicas() - total(old)));
    }

    /** New sizes of the ReplicaSets that have to change; empty if it is time to wait. */
    Map<ReplicaSet, Integer> next(ReplicaSet fresh, List<ReplicaSet> old) {
        if (recreate) {
            return recreated(fresh, old);
        }
        int size = size(fresh);
        int wanted =
                size > replicas ? replicas : Math.min(replicas, size + Math.max(0, maxReplicas() - size - total(old)));
        return wanted != size ? Map.of(fresh, wanted) : shrink(fresh, old);
    }

    private Map<ReplicaSet, Integer> recreated(ReplicaSet fresh, List<ReplicaSet> old) {
        if (total(old) > 0) {
            Map<ReplicaSet, Integer> sizes = new LinkedHashMap<>();
            old.stream().filter(set -> size(set) > 0).forEach(set -> sizes.put(set, 0));
            return sizes;
        }
        boolean oldPodsLeft =
                old.stream().anyMatch(set -> present(set.getStatus().getReplicas()) > 0);
        return oldPodsLeft || size(fresh) == replicas ? Map.of() : Map.of(fresh, replicas);
    }

    private Map<ReplicaSet, Integer> shrink(ReplicaSet fresh, List<ReplicaSet> old) {
        Map<ReplicaSet, Integer> sizes = new LinkedHashMap<>();
        int newUnavailable = size(fresh) - available(fresh);
        int spare = size(fresh) + total(old) - minAvailable() - newUnavailable;
        if (spare <= 0) {
            return sizes;
        }
        List<ReplicaSet> oldestFirst = old.stream()
                .filter(set -> size(set) > 0)
                .sorted(Comparator.comparing(set -> set.getMetadata().getCreationTimestamp()))
                .toList();
        // What is broken serves nobody and goes first.
        for (ReplicaSet set : oldestFirst) {
            int broken = Math.min(Math.max(0, spare), size(set) - available(set));
            if (broken > 0) {
                sizes.put(set, size(set) - broken);
                spare -= broken;
            }
        }
        int toTake = available(fresh)
                + old.stream().mapToInt(RollingUpdate::available).sum()
                - minAvailable();
        toTake = Math.min(toTake, spare);
        for (ReplicaSet set : oldestFirst) {
            int size = sizes.getOrDefault(set, size(set));
            int taken = Math.min(size, Math.max(0, toTake));
            if (taken > 0) {
                sizes.put(set, size - taken);
                toTake -= taken;
            }
        }
        return sizes;
    }

    static int size(ReplicaSet set) {
        return present(set.getSpec().getReplicas());
    }

    static int total(List<ReplicaSet> sets) {
        return sets.stream().mapToInt(RollingUpdate::size).sum();
    }

    static int available(ReplicaSet set) {
        return present(set.getStatus().getAvailableReplicas());
    }

    static int present(Integer count) {
        return count == null ? 0 : count;
    }
}
