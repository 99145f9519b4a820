package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What to do next about the pods of a StatefulSet: the decisions of the real controller, without its calls.
 *
 * <p>With OrderedReady, the first pod that is missing, leaving or not ready ends the look at the rest: nothing is
 * updated and nothing above it is touched until it is ready. That holds even if the template has been repaired in the
 * meantime, which is the known issue kubernetes/kubernetes#67250.
 */
final class StatefulSetPlan {

    /** One call. */
    sealed interface Step {
        /** @param current whether the pod gets the old template: it is below the partition */
        record Create(int ordinal, boolean current) implements Step {}

        record Delete(Pod pod) implements Step {}

        /** To the new template: where the pod is, if that can be, else by deleting it. */
        record Update(Pod pod) implements Step {}
    }

    private final StatefulSet set;
    private final String updateRevision;
    private final Clock clock;
    private final boolean ordered;
    private final int start;
    private final int end;
    private final List<Step> steps = new ArrayList<>();

    StatefulSetPlan(StatefulSet set, String updateRevision, Clock clock) {
        this.set = set;
        this.updateRevision = updateRevision;
        this.clock = clock;
        ordered = !"Parallel".equals(set.getSpec().getPodManagementPolicy());
        start = StatefulSets.firstOrdinal(set);
        end = start + StatefulSets.replicas(set);
    }

    List<Step> steps(List<Pod> pods) {
        Map<Integer, Pod> wanted = new TreeMap<>();
        List<Pod> condemned = new ArrayList<>();
        for (Pod pod : pods) {
            int ordinal = StatefulSets.ordinal(pod);
            if (ordinal >= start && ordinal < end) {
                wanted.put(ordinal, pod);
            } else {
                condemned.add(pod);
            }
        }
        condemned.sort(Comparator.comparingInt(StatefulSets::ordinal).reversed());
        boolean goOn = keepReplicas(wanted) && removeCondemned(condemned, firstUnhealthy(wanted, condemned));
        if (goOn && set instanceof AdvancedStatefulSet advanced) {
            new AdvancedUpdates(advanced, updateRevision, clock)
                    .next(wanted)
                    .forEach(pod -> steps.add(new Step.Update(pod)));
        } else if (goOn && !StatefulSets.onDelete(set)) {
            update(wanted);
        }
        return steps;
    }

    /** @return whether nothing is in the way of the rest */
    private boolean keepReplicas(Map<Integer, Pod> wanted) {
        for (int ordinal = start; ordinal < end; ordinal++) {
            Pod pod = wanted.get(ordinal);
            if (pod == null) {
                steps.add(new Step.Create(ordinal, belongsToCurrent(ordinal)));
                if (ordered) {
                    return false;
                }
            } else if (Pods.ended(pod) && !Pods.terminating(pod)) {
                steps.add(new Step.Delete(pod));
                if (ordered) {
                    return false;
                }
            } else if (ordered && (Pods.terminating(pod) || !available(pod))) {
                return false;
            }
        }
        return true;
    }

    private boolean available(Pod pod) {
        return Pods.available(pod, StatefulSets.minReadySeconds(set), clock);
    }

    private boolean removeCondemned(List<Pod> condemned, Optional<Pod> firstUnhealthy) {
        for (Pod pod : condemned) {
            if (Pods.terminating(pod)) {
                if (ordered) {
                    return false;
                }
                continue;
            }
            if (ordered
                    && !available(pod)
                    && firstUnhealthy.filter(first -> first == pod).isEmpty()) {
                return false;
            }
            steps.add(new Step.Delete(pod));
            if (ordered) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Pod> firstUnhealthy(Map<Integer, Pod> wanted, List<Pod> condemned) {
        List<Pod> all = new ArrayList<>(wanted.values());
        all.addAll(condemned);
        return all.stream().filter(pod -> !Pods.healthy(pod)).findFirst();
    }

    /** One pod at a time, from the highest ordinal down to the partition; each has to be healthy before the next. */
    private void update(Map<Integer, Pod> wanted) {
        for (int ordinal = end - 1; ordinal >= start + StatefulSets.partition(set); ordinal--) {
            Pod pod = wanted.get(ordinal);
            if (pod == null) {
                return;
            }
            if (!Pods.label(pod, Pods.REVISION_LABEL).equals(updateRevision) && !Pods.terminating(pod)) {
                steps.add(new Step.Delete(pod));
                return;
            }
            if (!Pods.healthy(pod)) {
                return;
            }
        }
    }

    private boolean belongsToCurrent(int ordinal) {
        return !StatefulSets.onDelete(set) && ordinal < start + StatefulSets.partition(set);
    }
}
