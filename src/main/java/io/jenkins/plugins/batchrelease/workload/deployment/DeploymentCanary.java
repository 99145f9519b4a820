package io.jenkins.plugins.batchrelease.workload.deployment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.cluster.Right;
import io.jenkins.plugins.batchrelease.workload.Drift;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.ManifestSize;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Metadata;
import io.jenkins.plugins.batchrelease.workload.OwnedPods;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Revival;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Standing;
import io.jenkins.plugins.batchrelease.workload.TemplateDigest;
import io.jenkins.plugins.batchrelease.workload.Workload;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Deployment has no partition: the new version grows in a second Deployment beside it. A batch first grows the canary; when
 * its pods are available, the first Deployment shrinks, so that there are never fewer pods than before. The last batch brings
 * the new version to the first Deployment by its own rolling update, and then the canary goes. The object keeps its name:
 * autoscalers, disruption budgets and whoever else refers to it go on working.
 */
public final class DeploymentCanary implements Workload {
    @Override
    public Map<String, String> relied(Scene scene) {
        return CanaryDrift.relied(scene);
    }

    @Override
    public List<Drift> drift(Scene scene, Standing standing) {
        return new CanaryDrift(scene, standing).found();
    }

    @Override
    public int moved(Scene scene, Progress progress) {
        return scene.object(CanaryDeployment.nameFor(scene.name()))
                .map(canary -> Math.max(progress.updated(), Json.integer(canary, "/spec/replicas", 0)))
                .orElse(progress.updated());
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
    public List<ResourceType> watchedIfAllowed() {
        return List.of(ResourceType.AUTOSCALER);
    }

    @Override
    public List<String> companions(String name) {
        return List.of(CanaryDeployment.nameFor(name));
    }

    @Override
    public List<Right> rights() {
        return List.of(Right.on(ResourceType.DEPLOYMENT, "create"), Right.on(ResourceType.DEPLOYMENT, "delete"));
    }

    @Override
    public int replicas(ObjectNode object) {
        return CanarySize.total(object);
    }

    @Override
    public Map<String, Integer> numbers(int target, int replicas) {
        boolean last = target >= replicas;
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("canary", last ? 0 : target);
        numbers.put("stable", last ? replicas : replicas - target);
        return numbers;
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
                    "spec.strategy.type is Recreate: in the last batch the Deployment deletes all its own pods before it"
                            + " makes new ones; until then only the pods of the canary serve.");
        }
        return warnings;
    }

    @Override
    public ObjectNode wanted(ObjectNode live, ObjectNode desired, Marks marks) {
        return promoted(live, desired, marks);
    }

    @Override
    public ObjectNode created(ObjectNode desired, Marks marks) {
        ObjectNode whole = desired.deepCopy();
        marks.writeTo(whole);
        return whole;
    }

    /** The mark comes first: a canary beside a Deployment without a mark is one that is on its way out. */
    @Override
    public List<Write> prepare(Scene scene, ObjectNode desired, Marks marks, int version) {
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Change(scene.name(), live -> {
            ObjectNode marked = live.deepCopy();
            marks.writeTo(marked);
            CanaryStage.begin(marked);
            return marked;
        }));
        scene.live().ifPresent(live -> writes.add(create(live, desired, 0, marks)));
        return writes;
    }

    @Override
    public List<Write> move(Scene scene, ObjectNode desired, int target, int replicas, Marks marks) {
        if (target >= replicas) {
            return List.of(new Write.Change(scene.name(), live -> promoted(live, desired, marks)));
        }
        Optional<ObjectNode> canary = scene.object(CanaryDeployment.nameFor(scene.name()));
        if (canary.isEmpty() && scene.live().isPresent()) {
            return List.of(create(scene.live().get(), desired, target, marks));
        }
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        marks.writeTo(patch);
        Json.object(patch, "spec").put("replicas", target);
        return List.of(new Write.Patch(CanaryDeployment.nameFor(scene.name()), patch));
    }

    /** A canary moves nothing by itself; the first Deployment's rolling update is paused as a person would. */
    @Override
    public List<Write> halt(Scene scene) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        Json.object(patch, "spec").put("paused", true);
        return scene.live()
                .filter(live -> CanaryStage.of(live) == CanaryStage.PROMOTED)
                .map(live -> List.<Write>of(new Write.Patch(scene.name(), patch)))
                .orElse(List.of());
    }

    @Override
    public List<Write> goBack(Scene scene, ObjectNode previous, ObjectNode desired) {
        List<Write> writes = new ArrayList<>();
        Optional<ObjectNode> canary = scene.object(CanaryDeployment.nameFor(scene.name()));
        writes.add(
                scene.live().isPresent()
                        ? new Write.Change(scene.name(), live -> restored(live, previous, desired, canary.isPresent()))
                        : new Write.Create(
                                scene.name(), restored(Revival.of(previous), previous, desired, canary.isPresent())));
        canary.ifPresent(object -> {
            // Pods that serve nobody need not wait for those that replace them.
            int serving = OwnedPods.ofDeployment(scene, object).ready();
            if (serving < Json.integer(object, "/spec/replicas", 0)) {
                ObjectNode patch = JsonNodeFactory.instance.objectNode();
                Json.object(patch, "spec").put("replicas", serving);
                writes.add(new Write.Patch(CanaryDeployment.nameFor(scene.name()), patch));
            }
        });
        return writes;
    }

    @Override
    public List<Write> conclude(Scene scene, ObjectNode desired) {
        List<Write> writes = new ArrayList<>();
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        Marks.eraseIn(patch);
        CanaryStage.eraseIn(patch);
        CanarySize.eraseIn(patch);
        writes.add(new Write.Patch(scene.name(), patch));
        companions(scene.name()).stream()
                .filter(name -> scene.object(name).isPresent())
                .forEach(name -> writes.add(new Write.Delete(name)));
        return writes;
    }

    @Override
    public Progress progress(Scene scene, Goal goal, long now) {
        return scene.live()
                .map(live -> new CanaryReading(scene, live, goal, now).progress())
                .orElseGet(Progress::absent);
    }

    private static Write create(ObjectNode live, ObjectNode desired, int replicas, Marks marks) {
        ObjectNode canary = CanaryDeployment.of(live, desired, replicas, marks);
        return new Write.Create(Json.text(canary, "/metadata/name"), canary);
    }

    /** The number of pods stays until they are all new: growing a Deployment in the middle of its rolling update makes old pods, too. */
    private static ObjectNode promoted(ObjectNode live, ObjectNode desired, Marks marks) {
        ObjectNode wanted = DeploymentManifest.in(live, desired);
        Json.object(wanted, "spec").remove("paused");
        marks.writeTo(wanted);
        CanaryStage.promote(wanted);
        return wanted;
    }

    private static ObjectNode restored(ObjectNode live, ObjectNode previous, ObjectNode desired, boolean hasCanary) {
        int total = CanarySize.total(live);
        ObjectNode wanted = live.deepCopy();
        boolean moved = !TemplateDigest.of(live).equals(TemplateDigest.of(previous));
        int replicas = moved ? Json.integer(live, "/spec/replicas", 1) : total;
        wanted.set("spec", previous.at("/spec").deepCopy());
        Metadata.restoreIn(wanted, previous, desired);
        CanaryStage.removeFrom(wanted);
        CanarySize.write(wanted, replicas, total);
        if (!hasCanary) {
            Json.object(wanted, "spec").put("replicas", total);
            CanarySize.removeFrom(wanted);
        }
        return wanted;
    }
}
