package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetStatus;
import io.fabric8.kubernetes.api.model.apps.DaemonSetStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** Counts the pods of a DaemonSet. */
final class DaemonSetStatuses {

    private final KubernetesClient client;
    private final Clock clock;

    DaemonSetStatuses(KubernetesClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    void report(DaemonSet set, List<Pod> pods, int wanted, String hash) {
        int seconds = DaemonSets.minReadySeconds(set);
        int available = count(pods, pod -> Pods.available(pod, seconds, clock));
        DaemonSetStatus status = new DaemonSetStatusBuilder(set.getStatus())
                .withObservedGeneration(set.getMetadata().getGeneration())
                .withDesiredNumberScheduled(wanted)
                .withCurrentNumberScheduled(Math.min(wanted, pods.size()))
                .withNumberMisscheduled(0)
                .withNumberReady(count(pods, Pods::ready))
                .withNumberAvailable(nonZero(available))
                .withNumberUnavailable(nonZero(Math.max(0, wanted - available)))
                .withUpdatedNumberScheduled(nonZero(
                        count(pods, pod -> Pods.label(pod, Pods.REVISION_LABEL).equals(hash))))
                .build();
        if (set instanceof AdvancedDaemonSet) {
            status.setAdditionalProperty("daemonSetHash", hash);
        }
        if (!status.equals(set.getStatus())) {
            DaemonSet counted = client.getKubernetesSerialization().clone(set);
            counted.setStatus(status);
            client.resource(counted).updateStatus();
        }
    }

    private static Integer nonZero(int count) {
        return count == 0 ? null : count;
    }

    private static int count(List<Pod> pods, Predicate<Pod> counted) {
        return (int) pods.stream().filter(counted).count();
    }
}
