package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.cluster.Right;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.release.ServiceSwitch;
import io.jenkins.plugins.batchrelease.workload.Workload;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether our credentials may write what a release writes when it moves. Asked before somebody else goes on with it: what is
 * begun without the rights would be held, and stand in the way of those who have them.
 */
final class RightsToMove {
    private final Cluster cluster;

    RightsToMove(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Whoever holds the release has been asked when it was planned, and is not asked again for each batch.
     *
     * @throws RequestRefused if a right is missing; nothing has changed then
     */
    void require(Release release, Holder holder) {
        if (!release.isOpen() || release.holder().id().equals(holder.id())) {
            return;
        }
        String missing = needed(release).entrySet().stream()
                .filter(right -> !can(right.getKey(), release.key().namespace(), right.getValue()))
                .map(right -> right.getKey() + (right.getValue().isEmpty() ? "" : " " + right.getValue()))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new RequestRefused(
                    "Rights are missing in namespace "
                            + release.key().namespace() + ": " + missing + ". Nothing was changed, and release "
                            + release.key()
                            + " stays where it is. Use credentials that have them, or grant them with a Role and a RoleBinding.");
        }
    }

    /** What it writes, each with the name of the object; none if it is about any. */
    private static Map<Right, String> needed(Release release) {
        Map<Right, String> needed = new LinkedHashMap<>();
        Workloads.of(release.workload(), release.options().mechanism())
                .ifPresent(workload -> needed.putAll(ofWorkload(workload, release)));
        needed.put(Right.on(ResourceType.SECRET, "patch"), RecordStore.secretName(release.key()));
        release.options()
                .serviceSwitch()
                .map(ServiceSwitch::service)
                .ifPresent(service -> needed.put(Right.on(ResourceType.SERVICE, "patch"), service));
        return needed;
    }

    private static Map<Right, String> ofWorkload(Workload workload, Release release) {
        Map<Right, String> needed = new LinkedHashMap<>();
        String name = release.workload().name();
        List<String> verbs = release.change().creates() ? List.of("create", "patch", "delete") : List.of("patch");
        verbs.forEach(verb -> needed.put(Right.on(workload.type(), verb), verb.equals("create") ? "" : name));
        // Of pods, and of objects beside the workload, whose names are not known: these rights are about all of them.
        workload.rights().forEach(right -> needed.put(right, ""));
        return needed;
    }

    /** Where nobody may ask, the writes themselves tell. */
    private boolean can(Right right, String namespace, String name) {
        try {
            return cluster.can(right, namespace, name);
        } catch (ClusterException refused) {
            if (refused.kind() == ClusterException.Kind.FORBIDDEN) {
                return true;
            }
            throw refused;
        }
    }
}
