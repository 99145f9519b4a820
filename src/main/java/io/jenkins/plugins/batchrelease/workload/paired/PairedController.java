package io.jenkins.plugins.batchrelease.workload.paired;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.cluster.Right;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Successor;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ReplicationControllers, which know no update of their own. At the end the new version's pods go by the old name. */
public final class PairedController extends PairedWorkload {
    private static final Set<PairRole> AT_REST = Set.of(PairRole.NONE, PairRole.CURRENT);

    public PairedController() {
        super(PairedKind.REPLICATION_CONTROLLER);
    }

    @Override
    public List<ResourceType> watchedIfAllowed() {
        return List.of(ResourceType.AUTOSCALER);
    }

    @Override
    public List<Right> rights() {
        return List.of(
                Right.on(ResourceType.REPLICATION_CONTROLLER, "create"),
                Right.on(ResourceType.REPLICATION_CONTROLLER, "delete"));
    }

    @Override
    public Optional<Successor> successor(String name, ObjectNode live, int version) {
        String fresh = PairMember.nameFor(name, version);
        return Optional.of(new Successor(
                fresh,
                "After confirm, " + name + " has its pods, and " + fresh + " is gone; no pod is made anew for that.",
                name));
    }

    @Override
    public List<Write> conclude(Scene scene, ObjectNode desired) {
        Pair pair = Pair.in(scene);
        if (pair.role() == PairRole.OLD && (pair.fresh().isEmpty() || pair.isNothingNew())) {
            return keep(pair, desired);
        }
        return new PairTakeover(kind(), scene, pair, desired).writes();
    }

    @Override
    public boolean isConcluded(Scene scene, ObjectNode desired) {
        return scene.objects().values().stream()
                .allMatch(object -> AT_REST.contains(PairRole.of(object))
                        && !object.at("/metadata/annotations").has(Marks.RELEASE));
    }
}
