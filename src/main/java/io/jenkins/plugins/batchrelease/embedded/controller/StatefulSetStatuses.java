package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** Counts the pods of a StatefulSet the way the real controller counts them. */
final class StatefulSetStatuses {

    private final KubernetesClient client;
    private final Clock clock;

    StatefulSetStatuses(KubernetesClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    void report(StatefulSet set, List<Pod> pods, String currentRevision, String updateRevision) {
        StatefulSetStatus status = status(set, pods, currentRevision, updateRevision);
        if (!status.equals(set.getStatus())) {
            StatefulSet counted = client.getKubernetesSerialization().clone(set);
            counted.setStatus(status);
            client.resource(counted).updateStatus();
        }
    }

    private StatefulSetStatus status(StatefulSet set, List<Pod> pods, String currentRevision, String updateRevision) {
        int current = staying(pods, currentRevision);
        int updated = staying(pods, updateRevision);
        int ready = count(pods, Pods::ready);
        boolean complete = !StatefulSets.onDelete(set)
                && updated == pods.size()
                && updated == StatefulSets.replicas(set)
                && ready == pods.size();
        StatefulSetStatus status = new StatefulSetStatusBuilder(set.getStatus())
                .withObservedGeneration(set.getMetadata().getGeneration())
                .withReplicas(pods.size())
                .withReadyReplicas(nonZero(ready))
                .withAvailableReplicas(
                        count(pods, pod -> Pods.available(pod, StatefulSets.minReadySeconds(set), clock)))
                .withCurrentReplicas(nonZero(complete ? updated : current))
                .withUpdatedReplicas(nonZero(updated))
                .withCurrentRevision(complete ? updateRevision : currentRevision)
                .withUpdateRevision(updateRevision)
                .withCollisionCount(0)
                .build();
        if (set instanceof AdvancedStatefulSet) {
            List<Pod> fresh = pods.stream()
                    .filter(pod -> Pods.label(pod, Pods.REVISION_LABEL).equals(updateRevision))
                    .filter(InPlaceUpdates::isDone)
                    .toList();
            int seconds = StatefulSets.minReadySeconds(set);
            status.setAdditionalProperty("updatedReadyReplicas", count(fresh, Pods::ready));
            status.setAdditionalProperty(
                    "updatedAvailableReplicas", count(fresh, pod -> Pods.available(pod, seconds, clock)));
        }
        return status;
    }

    /** A count of zero is left out, except where it may not be. */
    private static Integer nonZero(int count) {
        return count == 0 ? null : count;
    }

    private static int staying(List<Pod> pods, String revision) {
        return count(
                pods,
                pod -> !Pods.terminating(pod)
                        && Pods.label(pod, Pods.REVISION_LABEL).equals(revision));
    }

    private static int count(List<Pod> pods, Predicate<Pod> counted) {
        return (int) pods.stream().filter(counted).count();
    }
}
