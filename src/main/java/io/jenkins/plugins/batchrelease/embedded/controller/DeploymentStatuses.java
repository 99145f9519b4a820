package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import io.fabric8.kubernetes.api.model.apps.DeploymentConditionBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatusBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Counts of a Deployment, and its conditions Available and Progressing. */
final class DeploymentStatuses {

    private static final String COMPLETE = "NewReplicaSetAvailable";
    private static final String TIMED_OUT = "ProgressDeadlineExceeded";
    private static final String PAUSED = "DeploymentPaused";

    private final KubernetesClient client;
    private final Clock clock;

    DeploymentStatuses(KubernetesClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * @param current the ReplicaSet of the template; a paused Deployment may have none
     * @return when the deadline for progress will have passed, if it runs
     */
    Optional<Duration> report(Deployment deployment, Optional<ReplicaSet> current, List<ReplicaSet> all) {
        DeploymentStatus before = Optional.ofNullable(deployment.getStatus()).orElseGet(DeploymentStatus::new);
        int available = sum(all, RollingUpdate::available);
        DeploymentStatus status = new DeploymentStatusBuilder(before)
                .withObservedGeneration(deployment.getMetadata().getGeneration())
                .withReplicas(nonZero(
                        sum(all, set -> RollingUpdate.present(set.getStatus().getReplicas()))))
                .withUpdatedReplicas(nonZero(sum(
                        current.stream().toList(),
                        set -> RollingUpdate.present(set.getStatus().getReplicas()))))
                .withReadyReplicas(nonZero(
                        sum(all, set -> RollingUpdate.present(set.getStatus().getReadyReplicas()))))
                .withAvailableReplicas(nonZero(available))
                .withUnavailableReplicas(nonZero(Math.max(0, RollingUpdate.total(all) - available)))
                .build();
        DeploymentCondition progress = progressing(deployment, before, status, current);
        List<DeploymentCondition> conditions = new ArrayList<>(before.getConditions());
        conditions.removeIf(condition ->
                List.of("Available", "Progressing", "ReplicaFailure").contains(condition.getType()));
        current.stream()
                .flatMap(set -> set.getStatus().getConditions().stream())
                .filter(condition -> condition.getType().equals("ReplicaFailure"))
                .map(condition -> condition(
                        before, "ReplicaFailure", "True", condition.getReason(), condition.getMessage(), false))
                .forEach(conditions::add);
        conditions.add(available(deployment, before, available));
        conditions.add(progress);
        status.setConditions(conditions);
        if (!status.equals(deployment.getStatus())) {
            client.resource(new DeploymentBuilder(deployment).withStatus(status).build())
                    .updateStatus();
        }
        boolean waiting = !List.of(COMPLETE, TIMED_OUT, PAUSED).contains(progress.getReason());
        return waiting ? Optional.of(untilDeadline(deployment, progress)) : Optional.empty();
    }

    private DeploymentCondition available(Deployment deployment, DeploymentStatus before, int available) {
        boolean enough = available >= new RollingUpdate(deployment).minAvailable();
        return condition(
                before,
                "Available",
                enough ? "True" : "False",
                enough ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
                enough ? "Deployment has minimum availability." : "Deployment does not have minimum availability.",
                false);
    }

    private DeploymentCondition progressing(
            Deployment deployment, DeploymentStatus before, DeploymentStatus now, Optional<ReplicaSet> current) {
        String name = current.map(set -> set.getMetadata().getName()).orElse("");
        Optional<DeploymentCondition> known = existing(before, "Progressing");
        // Neither a pause nor a template that it had before takes that back, only progress does.
        boolean gaveUp = known.filter(condition -> condition.getReason().equals(TIMED_OUT))
                .isPresent();
        if (Boolean.TRUE.equals(deployment.getSpec().getPaused())) {
            return gaveUp
                    ? known.get()
                    : condition(before, "Progressing", "Unknown", PAUSED, "Deployment is paused", false);
        }
        int wanted = deployment.getSpec().getReplicas();
        boolean complete = RollingUpdate.present(now.getUpdatedReplicas()) == wanted
                && RollingUpdate.present(now.getReplicas()) == wanted
                && RollingUpdate.present(now.getAvailableReplicas()) == wanted;
        if (complete) {
            return condition(
                    before,
                    "Progressing",
                    "True",
                    COMPLETE,
                    "ReplicaSet \"" + name + "\" has successfully progressed.",
                    false);
        }
        boolean wasComplete = known.filter(condition -> condition.getReason().equals(COMPLETE))
                .isPresent();
        if (wasComplete && old(now) == 0 && now.getObservedGeneration().equals(before.getObservedGeneration())) {
            // Pods that fail later are not a matter of progress.
            return known.get();
        }
        boolean newTemplate = known.isEmpty()
                || (gaveUp && isSince(known.get(), current))
                || (!gaveUp && !now.getObservedGeneration().equals(before.getObservedGeneration()))
                || known.get().getReason().equals(PAUSED);
        boolean moved = RollingUpdate.present(now.getUpdatedReplicas())
                        > RollingUpdate.present(before.getUpdatedReplicas())
                || RollingUpdate.present(now.getReadyReplicas()) > RollingUpdate.present(before.getReadyReplicas())
                || RollingUpdate.present(now.getAvailableReplicas())
                        > RollingUpdate.present(before.getAvailableReplicas())
                || old(now) < old(before);
        if (newTemplate || moved) {
            return condition(
                    before,
                    "Progressing",
                    "True",
                    "ReplicaSetUpdated",
                    "ReplicaSet \"" + name + "\" is progressing.",
                    true);
        }
        boolean late = untilDeadline(deployment, known.get()).isZero();
        return late
                ? condition(
                        before,
                        "Progressing",
                        "False",
                        TIMED_OUT,
                        "ReplicaSet \"" + name + "\" has timed out progressing.",
                        false)
                : known.get();
    }

    /** Whether the ReplicaSet was made after the condition came to be. */
    private static boolean isSince(DeploymentCondition condition, Optional<ReplicaSet> set) {
        Instant before = Instant.parse(condition.getLastUpdateTime());
        return set.map(one -> Instant.parse(one.getMetadata().getCreationTimestamp()))
                .filter(made -> !made.isBefore(before))
                .isPresent();
    }

    private static int old(DeploymentStatus status) {
        return RollingUpdate.present(status.getReplicas()) - RollingUpdate.present(status.getUpdatedReplicas());
    }

    private Duration untilDeadline(Deployment deployment, DeploymentCondition progress) {
        Instant deadline = Instant.parse(progress.getLastUpdateTime())
                .plusSeconds(deployment.getSpec().getProgressDeadlineSeconds());
        Duration left = Duration.between(clock.instant(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** @param renew whether it counts as news even if it says the same */
    private DeploymentCondition condition(
            DeploymentStatus before, String type, String status, String reason, String message, boolean renew) {
        Optional<DeploymentCondition> known = existing(before, type);
        boolean same = known.filter(
                        old -> old.getStatus().equals(status) && old.getReason().equals(reason))
                .isPresent();
        if (same && !renew) {
            return known.get();
        }
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return new DeploymentConditionBuilder()
                .withType(type)
                .withStatus(status)
                .withReason(reason)
                .withMessage(message)
                .withLastUpdateTime(now)
                .withLastTransitionTime(known.filter(old -> old.getStatus().equals(status))
                        .map(DeploymentCondition::getLastTransitionTime)
                        .orElse(now))
                .build();
    }

    private static Optional<DeploymentCondition> existing(DeploymentStatus status, String type) {
        return status.getConditions().stream()
                .filter(condition -> condition.getType().equals(type))
                .findFirst();
    }

    private static int sum(List<ReplicaSet> sets, ToIntFunction<ReplicaSet> count) {
        return sets.stream().mapToInt(count).sum();
    }

    private static Integer nonZero(int count) {
        return count == 0 ? null : count;
    }
}
