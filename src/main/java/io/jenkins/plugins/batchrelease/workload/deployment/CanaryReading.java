package io.jenkins.plugins.batchrelease.workload.deployment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.workload.Autoscaler;
import io.jenkins.plugins.batchrelease.workload.Generation;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.OwnedPods;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.TemplateDigest;
import io.jenkins.plugins.batchrelease.workload.UpdatedPods;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a picture of a Deployment and its canary means, and what is to be written next. */
final class CanaryReading {
    private final Scene scene;
    private final ObjectNode stable;
    private final Optional<ObjectNode> canary;
    private final CanaryStage stage;
    private final Goal goal;
    private final long now;
    private final int total;
    private final String stableRevision;
    private final String wanted;
    private final OwnedPods stablePods;
    private final Optional<OwnedPods> canaryPods;

    CanaryReading(Scene scene, ObjectNode stable, Goal goal, long now) {
        this.scene = scene;
        this.stable = stable;
        this.goal = goal;
        this.now = now;
        this.stage = CanaryStage.of(stable);
        this.canary = scene.object(CanaryDeployment.nameFor(scene.name()))
                .filter(object -> !object.at("/metadata").has("deletionTimestamp"))
                .filter(object -> stage != CanaryStage.BESIDE || plan(object).equals(plan(stable)));
        this.total = CanarySize.total(stable);
        this.stableRevision = TemplateDigest.of(stable);
        this.wanted =
                stage == CanaryStage.BESIDE && canary.isPresent() ? TemplateDigest.of(canary.get()) : stableRevision;
        this.stablePods = OwnedPods.ofDeployment(scene, stable);
        this.canaryPods = canary.map(object -> OwnedPods.ofDeployment(scene, object));
    }

    Progress progress() {
        boolean caughtUp = Generation.isObserved(stable)
                && canary.map(Generation::isObserved).orElse(true);
        List<PodView> own = Stream.concat(
                        stablePods.all().stream(), canaryPods.stream().flatMap(pods -> pods.all().stream()))
                .sorted(Comparator.comparing(PodView::name))
                .toList();
        UpdatedPods updated =
                UpdatedPods.among(own, pod -> pod.revision().equals(wanted), longestMinReadySeconds(), now);
        List<Write> writes = caughtUp ? writes() : List.of();
        return new Progress(
                        caughtUp,
                        caughtUp && !isCanaryMissing() ? Optional.of(revision()) : Optional.empty(),
                        total,
                        updated.count(),
                        stablePods.available(wanted, now)
                                + canaryPods
                                        .map(pods -> pods.available(wanted, now))
                                        .orElse(0),
                        (int) own.stream()
                                .filter(pod -> !pod.revision().equals(wanted))
                                .count(),
                        own,
                        caughtUp ? updated.failing() : List.of(),
                        List.of(),
                        List.of(),
                        updated.nextAvailableAt())
                .in(new Progress.Circumstances(isCanaryMissing() ? companion() : List.of(), isSettled(writes), writes))
                .with(caughtUp && stage == CanaryStage.PROMOTED ? RolloutTrouble.of(stable) : Optional.empty());
    }

    /** The version that is wanted; one that nobody asked for if another hand changed the first Deployment's template. */
    private String revision() {
        boolean foreign = stage == CanaryStage.BESIDE
                && !stableRevision.equals(wanted)
                && !stableRevision.equals(CanaryStage.found(stable));
        return foreign ? stableRevision : wanted;
    }

    private boolean isCanaryMissing() {
        return stage == CanaryStage.BESIDE && canary.isEmpty();
    }

    private List<String> companion() {
        return List.of("Deployment " + CanaryDeployment.nameFor(scene.name()));
    }

    private boolean isSettled(List<Write> writes) {
        return writes.isEmpty()
                && switch (stage) {
                    case BESIDE -> isNothingNew() || stablePods.staying() <= left();
                    case PROMOTED, NONE -> canary.isEmpty();
                };
    }

    /** The manifest brings what runs already: no pod has to move, on either side. */
    private boolean isNothingNew() {
        return stableRevision.equals(wanted);
    }

    private List<Write> writes() {
        if (canary.isEmpty()) {
            return List.of();
        }
        return switch (stage) {
            case BESIDE -> shrink();
            case PROMOTED -> isComplete(goal.failureThreshold()) ? growOr(List.of(delete())) : List.of();
            case NONE -> isComplete(0) ? growOr(List.of(forget(), delete())) : List.of();
        };
    }

    private List<Write> shrink() {
        int left = left();
        boolean grown = canaryPods.orElseThrow().available(wanted, now) >= goal.available();
        return goal.target() > 0 && grown && !isNothingNew() && replicas(stable) > left
                ? List.of(new Write.Patch(scene.name(), CanarySize.patch(left, total)))
                : List.of();
    }

    /**
     * How many pods of the old version stay: as many as make the number whole, and never fewer than an autoscaler lets there
     * be. It would raise them again, we would lower them again, and each time there would be more.
     */
    private int left() {
        int least = Autoscaler.of(ResourceType.DEPLOYMENT, scene.name(), scene.all(ResourceType.AUTOSCALER)).stream()
                .mapToInt(Autoscaler::least)
                .max()
                .orElse(0);
        return Math.min(total, Math.max(total - goal.target(), least));
    }

    private List<Write> growOr(List<Write> whenGrown) {
        return replicas(stable) < total
                ? List.of(new Write.Patch(scene.name(), CanarySize.patch(total, total)))
                : whenGrown;
    }

    /** Whether all pods of the first Deployment run what it wants now, as many of them available as have to be. */
    private boolean isComplete(int failureThreshold) {
        int replicas = replicas(stable);
        int enough = replicas == 0 ? 0 : Math.max(1, replicas - failureThreshold);
        boolean allNew = stablePods.all().stream()
                .filter(pod -> !pod.terminating())
                .allMatch(pod -> pod.revision().equals(stableRevision));
        return allNew && stablePods.staying() == replicas && stablePods.available(stableRevision, now) >= enough;
    }

    private Write delete() {
        return new Write.Delete(CanaryDeployment.nameFor(scene.name()));
    }

    private Write forget() {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        CanarySize.eraseIn(patch);
        return new Write.Patch(scene.name(), patch);
    }

    private int longestMinReadySeconds() {
        return Math.max(
                stablePods.minReadySeconds(),
                canaryPods.map(OwnedPods::minReadySeconds).orElse(0));
    }

    /** A canary that another release left behind is not this one's. */
    private static String plan(ObjectNode deployment) {
        return deployment.at("/metadata/annotations").path(Marks.PLAN).asText();
    }

    private static int replicas(ObjectNode deployment) {
        return Json.integer(deployment, "/spec/replicas", 1);
    }
}
