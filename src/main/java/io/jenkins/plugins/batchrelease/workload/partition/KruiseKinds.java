package io.jenkins.plugins.batchrelease.workload.partition;

import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import java.util.List;

/** The workloads of OpenKruise, in each version that a cluster may serve; the one to prefer first. */
public final class KruiseKinds {
    public static final String GROUP = "apps.kruise.io";

    private static final String ALPHA = GROUP + "/v1alpha1";
    private static final String BETA = GROUP + "/v1beta1";
    private static final String ROLLING = "/spec/updateStrategy/rollingUpdate";

    public static final List<PartitionFields> ALL = List.of(
            cloneSet(ALPHA)
                    .partition("/spec/updateStrategy/partition")
                    .paused("/spec/updateStrategy/paused")
                    .strategy("/spec/updateStrategy/type", "OnDelete")
                    .inPlace("/spec/updateStrategy/type")
                    .build(),
            cloneSet(BETA)
                    .paused(ROLLING + "/paused")
                    .strategy("/spec/updateStrategy/type", "OnDelete")
                    .inPlace(ROLLING + "/podUpdatePolicy")
                    .build(),
            statefulSet(BETA),
            statefulSet(ALPHA),
            daemonSet(ALPHA),
            daemonSet(BETA),
            sidecarSet(ALPHA),
            sidecarSet(BETA));

    private KruiseKinds() {}

    private static PartitionFields.Draft cloneSet(String apiVersion) {
        return PartitionFields.of(new ResourceType(apiVersion, "CloneSet", "clonesets", true))
                .minReadySeconds("/spec/minReadySeconds")
                .revision("/status/updateRevision")
                .counts("/status/updatedReplicas", "/status/updatedReadyReplicas", "/status/updatedAvailableReplicas")
                .owningPods()
                .immutable("selector");
    }

    private static PartitionFields statefulSet(String apiVersion) {
        return PartitionFields.of(new ResourceType(apiVersion, "StatefulSet", "statefulsets", true))
                .minReadySeconds(ROLLING + "/minReadySeconds")
                .paused(ROLLING + "/paused")
                .strategy("/spec/updateStrategy/type", "OnDelete")
                .inPlace(ROLLING + "/podUpdatePolicy")
                .revision("/status/updateRevision")
                .counts("/status/updatedReplicas", "/status/updatedReadyReplicas", "/status/updatedAvailableReplicas")
                .owningPods()
                .ordered()
                .immutable("selector", "serviceName", "podManagementPolicy", "volumeClaimTemplates")
                .build();
    }

    private static PartitionFields daemonSet(String apiVersion) {
        return PartitionFields.of(new ResourceType(apiVersion, "DaemonSet", "daemonsets", true))
                .size("/status/desiredNumberScheduled")
                .minReadySeconds("/spec/minReadySeconds")
                .paused(ROLLING + "/paused")
                .strategy("/spec/updateStrategy/type", "OnDelete")
                .selection(ROLLING + "/selector")
                .inPlace(ROLLING + "/rollingUpdateType")
                .revision("/status/updateRevision", "/status/daemonSetHash")
                .counts("/status/updatedNumberScheduled")
                .owningPods()
                .immutable("selector")
                .build();
    }

    /** Its pods belong to others, and may be in many namespaces: what its controller counts is all there is. */
    private static PartitionFields sidecarSet(String apiVersion) {
        return PartitionFields.of(new ResourceType(apiVersion, "SidecarSet", "sidecarsets", false))
                .size("/status/matchedPods")
                .partition("/spec/updateStrategy/partition")
                .template("/spec/containers", "/spec/initContainers", "/spec/volumes")
                .paused("/spec/updateStrategy/paused")
                .strategy("/spec/updateStrategy/type", "NotUpdate")
                .selection("/spec/updateStrategy/selector")
                .neverReplacing()
                .revision("/status/latestRevision")
                .counts("/status/updatedPods", "/status/updatedReadyPods")
                .build();
    }
}
