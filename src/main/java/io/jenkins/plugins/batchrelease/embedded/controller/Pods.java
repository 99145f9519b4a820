package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What controllers ask about a pod. */
final class Pods {

    static final String REVISION_LABEL = "controller-revision-hash";

    private Pods() {}

    static String label(Pod pod, String name) {
        return Optional.ofNullable(pod.getMetadata().getLabels())
                .map(labels -> labels.get(name))
                .orElse("");
    }

    static Map<String, String> labels(Pod pod) {
        return Optional.ofNullable(pod.getMetadata().getLabels()).orElse(Map.of());
    }

    static boolean terminating(Pod pod) {
        return pod.getMetadata().getDeletionTimestamp() != null;
    }

    static boolean ended(Pod pod) {
        String phase = phase(pod);
        return phase.equals("Failed") || phase.equals("Succeeded");
    }

    private static String phase(Pod pod) {
        return pod.getStatus() == null || pod.getStatus().getPhase() == null
                ? ""
                : pod.getStatus().getPhase();
    }

    static boolean ready(Pod pod) {
        return phase(pod).equals("Running") && readySince(pod).isPresent();
    }

    static boolean healthy(Pod pod) {
        return ready(pod) && !terminating(pod);
    }

    /** Empty while it is not ready. */
    static Optional<Instant> readySince(Pod pod) {
        if (pod.getStatus() == null) {
            return Optional.empty();
        }
        return pod.getStatus().getConditions().stream()
                .filter(condition -> "Ready".equals(condition.getType()) && "True".equals(condition.getStatus()))
                .map(PodCondition::getLastTransitionTime)
                .map(time -> time == null ? Instant.EPOCH : Instant.parse(time))
                .findFirst();
    }

    static boolean available(Pod pod, int minReadySeconds, Clock clock) {
        return ready(pod)
                && (minReadySeconds == 0
                        || untilAvailable(pod, minReadySeconds, clock).isZero());
    }

    /**
     * When the next of these pods becomes available, if nothing happens to it. Time passing is the only thing no event
     * tells.
     */
    static Optional<Duration> nextAvailable(Collection<Pod> pods, int minReadySeconds, Clock clock) {
        return pods.stream()
                .filter(pod -> ready(pod) && !available(pod, minReadySeconds, clock))
                .map(pod -> untilAvailable(pod, minReadySeconds, clock).plusMillis(1))
                .min(Duration::compareTo);
    }

    /** How much longer a ready pod has to stay ready before it counts. */
    private static Duration untilAvailable(Pod pod, int minReadySeconds, Clock clock) {
        Instant from = readySince(pod).orElseGet(clock::instant);
        Duration left = Duration.between(clock.instant(), from.plusSeconds(minReadySeconds));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
