package io.jenkins.plugins.batchrelease.workload.paired;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.TemplateDigest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The two objects of a workload that a release shifts pods between; none that is on its way out.
 *
 * @param old what ran before; when no release is under way, what runs
 * @param fresh what runs the new version
 */
public record Pair(Optional<ObjectNode> old, Optional<ObjectNode> fresh) {
    private static final Set<PairRole> BEFORE = Set.of(PairRole.OLD, PairRole.RETURNING, PairRole.TAKING_OVER);

    public static Pair in(Scene scene) {
        List<ObjectNode> there = scene.objects().values().stream()
                .filter(object -> !object.at("/metadata").has("deletionTimestamp"))
                .toList();
        Optional<ObjectNode> old = there.stream()
                .filter(object -> BEFORE.contains(PairRole.of(object)))
                .findFirst();
        Optional<ObjectNode> fresh = there.stream()
                .filter(object -> PairRole.of(object) == PairRole.NEW)
                .filter(object ->
                        old.map(PairBond::other).map(name(object)::equals).orElse(true))
                .findFirst();
        return old.isPresent() || fresh.isPresent()
                ? new Pair(old, fresh)
                : new Pair(current(scene.name(), there), Optional.empty());
    }

    /** The one of {@code objects} that runs what the workload {@code name} is now. Somebody may have shifted pods by hand. */
    public static Optional<ObjectNode> current(String name, Collection<ObjectNode> objects) {
        return with(PairRole.OLD, objects)
                .or(() -> with(PairRole.RETURNING, objects))
                .or(() -> with(PairRole.CURRENT, objects).filter(Pair::hasPods))
                .or(() -> objects.stream().filter(Pair::hasPods).findFirst())
                .or(() -> with(PairRole.CURRENT, objects))
                .or(() -> objects.stream()
                        .filter(object -> name(object).equals(name))
                        .findFirst());
    }

    /** How many pods there are to be in all. */
    public int total() {
        // What is given back is counted by the one that gets it: the other one goes.
        return isReturning() ? PairSize.total(old, Optional.empty()) : PairSize.total(old, fresh);
    }

    public boolean isReturning() {
        return role() == PairRole.RETURNING;
    }

    /** The part of what ran before. */
    public PairRole role() {
        return old.map(PairRole::of).orElse(PairRole.NONE);
    }

    /** Whether the manifest brings what runs already: then no pod has to move, on either side. */
    public boolean isNothingNew() {
        return old.isPresent()
                && fresh.isPresent()
                && TemplateDigest.of(old.get()).equals(TemplateDigest.of(fresh.get()));
    }

    /** The name of what the release wants beside the one that is there, and is not there; empty if nothing is missing. */
    public Optional<String> missing() {
        if (fresh.isEmpty()) {
            return old.filter(object -> PairRole.of(object) == PairRole.OLD).map(PairBond::other);
        }
        return old.isPresent() || PairBond.isAlone(fresh.get()) ? Optional.empty() : fresh.map(PairBond::other);
    }

    public static String name(ObjectNode object) {
        return Json.text(object, "/metadata/name");
    }

    private static boolean hasPods(ObjectNode object) {
        return PairSize.replicas(object) > 0;
    }

    private static Optional<ObjectNode> with(PairRole role, Collection<ObjectNode> objects) {
        return objects.stream().filter(object -> PairRole.of(object) == role).findFirst();
    }
}
