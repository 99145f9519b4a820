package io.jenkins.plugins.batchrelease.workload.deployment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Strategy;
import io.jenkins.plugins.batchrelease.workload.Drift;
import io.jenkins.plugins.batchrelease.workload.FieldPlace;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.InPlaceWorkload;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.ManifestSize;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Metadata;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.ReliedField;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Standing;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Deployment that is moved by its own rolling update, as one batch. While it is paused it takes a new template and moves no
 * pod: so it is prepared, and so it is held.
 */
public final class DeploymentRolling implements InPlaceWorkload {
    private static final String PAUSED = "paused";

    @Override
    public List<ReliedField> reliedFields() {
        return DeploymentManifest.RELIED;
    }

    @Override
    public Optional<FieldPlace> partition(ObjectNode live) {
        return Optional.empty();
    }

    /** Until its batch begins, being paused is what keeps its pods. */
    @Override
    public List<Drift> drift(Scene scene, Standing standing) {
        List<Drift> drift = new ArrayList<>(standing.of(scene, reliedFields()));
        scene.live().flatMap(live -> standing.paused(live, !standing.begun())).ifPresent(drift::add);
        return drift;
    }

    @Override
    public ResourceType type() {
        return ResourceType.DEPLOYMENT;
    }

    @Override
    public List<ResourceType> alsoWatched() {
        return List.of(ResourceType.REPLICA_SET);
    }

    @Override
    public boolean movesAtOnce() {
        return true;
    }

    @Override
    public Optional<String> problem(BatchSpec asked, int replicas) {
        return BatchSchedule.of(asked, replicas).size() == 1
                ? Optional.empty()
                : Optional.of("batches: '" + asked + "' with strategy " + Strategy.ROLLING
                        + ", which moves all pods in one batch. Leave batches out, or choose another strategy.");
    }

    @Override
    public int replicas(ObjectNode object) {
        return Json.integer(object, "/spec/replicas", 1);
    }

    @Override
    public Map<String, Integer> numbers(int target, int replicas) {
        return Map.of();
    }

    @Override
    public List<String> problems(ObjectNode live, ObjectNode desired) {
        return DeploymentManifest.problems(live, desired);
    }

    @Override
    public List<String> warnings(Optional<ObjectNode> live, ObjectNode desired) {
        List<String> warnings = new ArrayList<>();
        live.flatMap(object -> ManifestSize.differs(replicas(object), desired)).ifPresent(warnings::add);
        if (Json.text(desired, "/spec/strategy/type").equals("Recreate")) {
            warnings.add(
                    "spec.strategy.type is Recreate: the Deployment deletes all its pods before it makes new ones.");
        }
        return warnings;
    }

    @Override
    public ObjectNode prepared(ObjectNode live, ObjectNode desired, Marks marks) {
        ObjectNode wanted = DeploymentManifest.in(live, desired);
        Json.object(wanted, "spec").put(PAUSED, true);
        marks.writeTo(wanted);
        return wanted;
    }

    @Override
    public ObjectNode created(ObjectNode desired, Marks marks) {
        ObjectNode whole = desired.deepCopy();
        marks.writeTo(whole);
        return whole;
    }

    /** As {@code kubectl rollout resume}. */
    @Override
    public ObjectNode moved(ObjectNode live, int target, int replicas, Marks marks) {
        ObjectNode patch = patch(false);
        marks.writeTo(patch);
        return patch;
    }

    /** As {@code kubectl rollout pause}. */
    @Override
    public List<Write> halt(Scene scene) {
        return scene.live().isPresent() ? List.of(new Write.Patch(scene.name(), patch(true))) : List.of();
    }

    @Override
    public ObjectNode restored(ObjectNode live, ObjectNode previous, ObjectNode desired) {
        ObjectNode wanted = live.deepCopy();
        ObjectNode spec = Json.object(previous.deepCopy(), "spec");
        spec.set("replicas", live.at("/spec/replicas"));
        wanted.set("spec", spec);
        Metadata.restoreIn(wanted, previous, desired);
        return wanted;
    }

    @Override
    public Progress progress(Scene scene, Goal goal, long now) {
        return scene.live()
                .map(live -> new RollingReading(scene, live, goal, now).progress())
                .orElseGet(Progress::absent);
    }

    private static ObjectNode patch(boolean paused) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        Json.object(patch, "spec").put(PAUSED, paused);
        return patch;
    }
}
