package io.jenkins.plugins.batchrelease.embedded.kubelet;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conditions of a pod that the kubelet sets. Conditions of others, such as readiness gates, are only read. */
final class PodConditions {

    private final Pod pod;
    private final List<ContainerStatus> containers;
    private final Instant now;

    PodConditions(Pod pod, List<ContainerStatus> containers, Instant now) {
        this.pod = pod;
        this.containers = containers;
        this.now = now;
    }

    /** While a container that runs before the others is not done. */
    List<PodCondition> initializing(String incomplete) {
        List<PodCondition> conditions = new ArrayList<>(all());
        conditions.set(
                0,
                fails(
                        "Initialized",
                        "ContainersNotInitialized",
                        "containers with incomplete status: [" + incomplete + "]"));
        return conditions;
    }

    List<PodCondition> all() {
        List<String> unready = containers.stream()
                .filter(container -> !container.getReady())
                .map(ContainerStatus::getName)
                .toList();
        List<String> closedGates = pod.getSpec().getReadinessGates().stream()
                .map(gate -> gate.getConditionType())
                .filter(type -> existing(type).filter(PodConditions::isTrue).isEmpty())
                .toList();
        PodCondition containersReady = unready.isEmpty()
                ? holds("ContainersReady")
                : fails("ContainersReady", "ContainersNotReady", "containers with unready status: " + shown(unready));
        PodCondition ready;
        if (!unready.isEmpty()) {
            ready = fails("Ready", "ContainersNotReady", "containers with unready status: " + shown(unready));
        } else if (!closedGates.isEmpty()) {
            ready = fails(
                    "Ready",
                    "ReadinessGatesNotReady",
                    "corresponding condition of pod readiness gate \"" + closedGates.get(0) + "\" does not exist.");
        } else {
            ready = holds("Ready");
        }
        return List.of(holds("Initialized"), ready, containersReady, holds("PodScheduled"));
    }

    private static String shown(List<String> names) {
        return "[" + String.join(" ", names) + "]";
    }

    private PodCondition holds(String type) {
        return condition(type, "True", null, null);
    }

    private PodCondition fails(String type, String reason, String message) {
        return condition(type, "False", reason, message);
    }

    private PodCondition condition(String type, String status, String reason, String message) {
        String since = existing(type)
                .filter(old -> status.equals(old.getStatus()))
                .map(PodCondition::getLastTransitionTime)
                .orElseGet(() -> now.truncatedTo(ChronoUnit.SECONDS).toString());
        return new PodConditionBuilder()
                .withType(type)
                .withStatus(status)
                .withReason(reason)
                .withMessage(message)
                .withLastTransitionTime(since)
                .build();
    }

    private Optional<PodCondition> existing(String type) {
        return pod.getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals(type))
                .findFirst();
    }

    private static boolean isTrue(PodCondition condition) {
        return "True".equals(condition.getStatus());
    }
}
