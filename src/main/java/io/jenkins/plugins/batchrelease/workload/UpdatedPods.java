package io.jenkins.plugins.batchrelease.workload;

import io.jenkins.plugins.batchrelease.cluster.PodView;
import java.util.List;
import java.util.function.Predicate;

/**
 * The pods of a workload that run the version it is to run, without those on their way out.
 *
 * @param pods all of them
 * @param minReadySeconds how long a pod has to be ready until it counts as available
 * @param now in milliseconds since the epoch
 */
public record UpdatedPods(List<PodView> pods, int minReadySeconds, long now) {
    public static UpdatedPods among(List<PodView> own, Predicate<PodView> isNew, int minReadySeconds, long now) {
        return new UpdatedPods(
                own.stream().filter(isNew).filter(pod -> !pod.terminating()).toList(), minReadySeconds, now);
    }

    public int count() {
        return pods.size();
    }

    public int available() {
        return (int) pods.stream()
                .filter(pod -> pod.isAvailable(minReadySeconds, now))
                .count();
    }

    /** Those that cannot become ready. */
    public List<PodView> failing() {
        return pods.stream().filter(pod -> pod.trouble().isPresent()).toList();
    }

    /** When the next of them counts as available if it stays ready, in milliseconds since the epoch; 0 if time alone makes none so. */
    public long nextAvailableAt() {
        return pods.stream()
                .filter(PodView::ready)
                .mapToLong(pod -> pod.availableAt(minReadySeconds))
                .filter(at -> at > now)
                .min()
                .orElse(0);
    }
}
