package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which pods of a StatefulSet of OpenKruise are moved next. */
final class AdvancedUpdates {

    private final AdvancedStatefulSet set;
    private final String updateRevision;
    private final Clock clock;

    AdvancedUpdates(AdvancedStatefulSet set, String updateRevision, Clock clock) {
        this.set = set;
        this.updateRevision = updateRevision;
        this.clock = clock;
    }

    /**
     * From the highest number down to the partition, as long as not too many are away; one that is away anyway costs nothing.
     *
     * @param pods by their number
     */
    List<Pod> next(Map<Integer, Pod> pods) {
        List<Pod> moved = new ArrayList<>();
        if (StatefulSets.onDelete(set) || set.paused()) {
            return moved;
        }
        Set<Pod> away = new HashSet<>(
                pods.values().stream().filter(pod -> !available(pod)).toList());
        Map<Integer, Pod> moving = new TreeMap<>(pods).tailMap(StatefulSets.partition(set), true);
        for (Pod pod : new TreeMap<>(moving).descendingMap().values()) {
            if (Pods.label(pod, Pods.REVISION_LABEL).equals(updateRevision)) {
                continue;
            }
            if (away.size() >= StatefulSets.maxUnavailable(set) && !away.contains(pod)) {
                break;
            }
            if (!Pods.terminating(pod)) {
                away.add(pod);
                moved.add(pod);
            }
        }
        return moved;
    }

    private boolean available(Pod pod) {
        return Pods.healthy(pod)
                && InPlaceUpdates.isDone(pod)
                && Pods.available(pod, StatefulSets.minReadySeconds(set), clock);
    }
}
