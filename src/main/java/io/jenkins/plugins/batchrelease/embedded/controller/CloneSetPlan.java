package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What to do next about the pods of a CloneSet: the decisions of the real controller, without its calls. The numbers come
 * first, then the versions.
 */
final class CloneSetPlan {

    /** One call. */
    sealed interface Step {
        /** @param old whether the pod gets the revision that the partition keeps */
        record Create(boolean old) implements Step {}

        record Delete(Pod pod) implements Step {}

        /** @param back whether the pod goes back to the revision that the partition keeps */
        record Update(Pod pod, boolean back) implements Step {}
    }

    /** What serves least is touched first. */
    private static final Comparator<Pod> LEAST_MISSED = Comparator.comparing(
                    (Pod pod) -> pod.getSpec().getNodeName() != null)
            .thenComparing(Pods::ready)
            .thenComparing(pod -> pod.getMetadata().getCreationTimestamp(), Comparator.reverseOrder())
            .thenComparing(pod -> pod.getMetadata().getName());

    private final CloneSet set;
    private final Predicate<Pod> isNew;
    private final Clock clock;
    private final List<Step> steps = new ArrayList<>();

    CloneSetPlan(CloneSet set, Predicate<Pod> isNew, Clock clock) {
        this.set = set;
        this.isNew = isNew;
        this.clock = clock;
    }

    /** @param pods those that stay; nothing is on its way */
    List<Step> steps(List<Pod> pods) {
        List<Pod> old =
                pods.stream().filter(isNew.negate()).sorted(LEAST_MISSED).toList();
        List<Pod> fresh = pods.stream().filter(isNew).sorted(LEAST_MISSED).toList();
        int missing = set.replicas() - pods.size();
        if (missing > 0) {
            create(missing, old.size());
        } else if (missing < 0) {
            delete(-missing, old, fresh);
        } else if (!set.paused()) {
            update(pods, old, fresh);
        }
        return steps;
    }

    private void create(int missing, int old) {
        int kept = Math.max(0, Math.min(missing, set.partition() - old));
        for (int i = 0; i < missing; i++) {
            steps.add(new Step.Create(i < kept));
        }
    }

    private void delete(int surplus, List<Pod> old, List<Pod> fresh) {
        int tooOld = Math.min(surplus, Math.max(0, old.size() - set.partition()));
        int rest = Math.min(surplus - tooOld, fresh.size());
        old.stream().limit(surplus - rest).forEach(pod -> steps.add(new Step.Delete(pod)));
        fresh.stream().limit(rest).forEach(pod -> steps.add(new Step.Delete(pod)));
    }

    private void update(List<Pod> pods, List<Pod> old, List<Pod> fresh) {
        int ahead = old.size() - set.partition();
        boolean back = ahead < 0;
        long unavailable = pods.stream().filter(pod -> !available(pod)).count();
        long moving =
                (back ? old : fresh).stream().filter(pod -> !available(pod)).count();
        for (Pod pod : (back ? fresh : old).stream().limit(Math.abs(ahead)).toList()) {
            boolean costs = available(pod);
            if (moving >= set.maxUnavailable() || costs && unavailable >= set.maxUnavailable()) {
                return;
            }
            unavailable += costs ? 1 : 0;
            moving++;
            steps.add(new Step.Update(pod, back));
        }
    }

    private boolean available(Pod pod) {
        return InPlaceUpdates.isDone(pod) && Pods.available(pod, set.minReadySeconds(), clock);
    }
}
