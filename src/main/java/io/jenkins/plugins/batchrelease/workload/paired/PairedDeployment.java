package io.jenkins.plugins.batchrelease.workload.paired;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.cluster.Right;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Successor;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Deployments in pairs. What ran before stays, with no pods, as long as the history keeps its version. */
public final class PairedDeployment extends PairedWorkload {
    public PairedDeployment() {
        super(PairedKind.DEPLOYMENT);
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
    public List<Right> rights() {
        return List.of(Right.on(ResourceType.DEPLOYMENT, "create"), Right.on(ResourceType.DEPLOYMENT, "delete"));
    }

    @Override
    public Optional<Successor> successor(String name, ObjectNode live, int version) {
        String fresh = PairMember.nameFor(name, version);
        return Optional.of(new Successor(
                fresh,
                "After confirm, " + fresh + " is what runs, and " + Pair.name(live) + " stays with no pods.",
                fresh));
    }

    @Override
    public List<String> problems(ObjectNode live, ObjectNode desired) {
        List<String> problems = new ArrayList<>(super.problems(live, desired));
        if (live.at("/spec/paused").asBoolean() || desired.at("/spec/paused").asBoolean()) {
            problems.add("spec.paused is true; a paused Deployment replaces no pod. Resume it with kubectl rollout"
                    + " resume and leave the field out of the manifest.");
        }
        return problems;
    }

    /** The old one first: after a crash in between, the new one is still known as such. */
    @Override
    public List<Write> conclude(Scene scene, ObjectNode desired) {
        Pair pair = Pair.in(scene);
        if (pair.role() == PairRole.OLD && (pair.fresh().isEmpty() || pair.isNothingNew())) {
            return keep(pair, desired);
        }
        List<Write> writes = new ArrayList<>();
        pair.old()
                .ifPresent(old -> writes.add(released(old, pair.fresh().isPresent() ? PairRole.RETIRED : atRest(old))));
        pair.fresh().ifPresent(fresh -> {
            scene.objects().values().stream()
                    .filter(object -> PairRole.of(object) == PairRole.CURRENT)
                    .forEach(object -> writes.add(released(object, PairRole.RETIRED)));
            writes.add(released(fresh, PairRole.CURRENT));
        });
        return writes;
    }

    /** The user's own object is never deleted. */
    @Override
    public List<Write> prune(Scene scene, IntPredicate isKept) {
        return scene.objects().values().stream()
                .filter(object -> PairRole.of(object) == PairRole.RETIRED)
                .filter(object -> object.at("/metadata/labels").has(Marks.PAIR_LABEL))
                .filter(object -> PairSize.replicas(object) == 0 && !isKept.test(PairBond.version(object)))
                .<Write>map(object -> new Write.Delete(Pair.name(object)))
                .toList();
    }

    private static Write released(ObjectNode object, PairRole afterwards) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        release(patch, afterwards);
        return new Write.Patch(Pair.name(object), patch);
    }
}
