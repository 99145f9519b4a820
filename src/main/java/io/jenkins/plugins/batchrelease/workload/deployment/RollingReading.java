package io.jenkins.plugins.batchrelease.workload.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.workload.Generation;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.OwnedPods;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.TemplateDigest;
import io.jenkins.plugins.batchrelease.workload.UpdatedPods;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How far a Deployment's own rolling update is, by the rules of {@code kubectl rollout status}. */
final class RollingReading {
    private final ObjectNode live;
    private final Goal goal;
    private final long now;
    private final OwnedPods pods;
    private final String wanted;

    RollingReading(Scene scene, ObjectNode live, Goal goal, long now) {
        this.live = live;
        this.goal = goal;
        this.now = now;
        this.pods = OwnedPods.ofDeployment(scene, live);
        this.wanted = TemplateDigest.of(live);
    }

    Progress progress() {
        boolean caughtUp = Generation.isObserved(live);
        List<PodView> own =
                pods.all().stream().sorted(Comparator.comparing(PodView::name)).toList();
        UpdatedPods updated = UpdatedPods.among(own, pod -> pod.revision().equals(wanted), pods.minReadySeconds(), now);
        return new Progress(
                        caughtUp,
                        caughtUp ? Optional.of(wanted) : Optional.empty(),
                        replicas(),
                        updated.count(),
                        updated.available(),
                        (int) own.stream()
                                .filter(pod -> !pod.revision().equals(wanted))
                                .count(),
                        own,
                        caughtUp ? updated.failing() : List.of(),
                        List.of(),
                        List.of(),
                        updated.nextAvailableAt())
                .in(Progress.Circumstances.settled(isRolledOut()))
                .with(caughtUp ? RolloutTrouble.of(live) : Optional.empty());
    }

    /** Updated as many as there are to be, no old one left, and those that count are available. */
    private boolean isRolledOut() {
        int all = Json.integer(live, "/status/replicas", 0);
        int updated = Json.integer(live, "/status/updatedReplicas", 0);
        int available = Json.integer(live, "/status/availableReplicas", 0);
        int enough = updated == 0 ? 0 : Math.max(1, updated - goal.failureThreshold());
        return updated >= replicas() && all <= updated && available >= enough;
    }

    private int replicas() {
        return Json.integer(live, "/spec/replicas", 1);
    }
}
