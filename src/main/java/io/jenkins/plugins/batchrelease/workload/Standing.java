package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a workload should stand by what its release has written.
 *
 * @param found what the release relies on, by {@link ReliedField#key}; what it does not know, it does not rely on
 * @param revision the version that the release brings, as the kind names it; empty if that is not known
 * @param placements what may have been written to let pods move: more than one if a write may be on its way
 * @param replicas how many pods the release knows of in all
 * @param begun whether pods may have been let to move at all
 * @param moving whether it is in the middle of a batch: then it may have been stopped, and the batch says so
 */
public record Standing(
        Map<String, String> found,
        Optional<String> revision,
        List<Placed> placements,
        int replicas,
        boolean begun,
        boolean moving) {
    /**
     * @param target how many pods were to run the new version
     * @param replicas how many there were to be in all
     * @param allowed how many may run the new version
     */
    public record Placed(int target, int replicas, int allowed) {}

    public Standing {
        found = Map.copyOf(found);
        placements = List.copyOf(placements);
    }

    public int allowed() {
        return placements.stream().mapToInt(Placed::allowed).max().orElse(0);
    }

    /** Whether the last batch may have begun. */
    public boolean whole() {
        return begun && placements.stream().anyMatch(placed -> placed.target() >= placed.replicas());
    }

    /** What is different in the one object of a kind that has no other. */
    public List<Drift> of(Scene scene, List<ReliedField> fields) {
        List<Drift> gone = absence(scene.name(), scene.live()).toList();
        return scene.live()
                .filter(live -> gone.isEmpty())
                .map(live -> differences(live, fields))
                .orElse(gone);
    }

    /** What is different in the version that an object is to run, if it is to run the new one. */
    public Optional<Drift> version(ObjectNode object) {
        return revision.flatMap(ours -> ReliedField.TEMPLATE.differs(object, ours));
    }

    /** An object that is paused, and not by the release. */
    public Optional<Drift> paused(ObjectNode object, boolean expected) {
        return moving ? Optional.empty() : ReliedField.PAUSED.differs(object, String.valueOf(expected));
    }

    /** What is different in an object from what was found in it. */
    public List<Drift> differences(ObjectNode object, List<ReliedField> fields) {
        String name = Json.text(object, "/metadata/name");
        List<Drift> drift = new ArrayList<>();
        for (ReliedField field : fields) {
            Optional.ofNullable(found.get(field.key(name)))
                    .flatMap(expected -> field.differs(object, expected))
                    .ifPresent(drift::add);
        }
        return drift;
    }

    /** What is different in a partition: how many pods stay as they are. */
    public Optional<Drift> partition(ObjectNode object, FieldPlace place) {
        int found = place.number(object).orElse(0);
        boolean fits = placements.stream()
                .anyMatch(placed -> placed.target() == 0
                        ? found
                                >= Math.min(
                                        placed.replicas(), Json.integer(object, "/spec/replicas", placed.replicas()))
                        : found == placed.replicas() - placed.target());
        Placed last = placements.get(placements.size() - 1);
        return fits ? Optional.empty() : Optional.of(number(object, place, last.replicas() - last.target()));
    }

    /** On the way back there is one version to run. */
    public static List<Drift> back(String name, Optional<ObjectNode> live, ObjectNode previous, ReliedField template) {
        List<Drift> gone = absence(name, live).toList();
        return gone.isEmpty()
                ? template.differs(live.orElseThrow(), template.in(previous)).stream()
                        .toList()
                : gone;
    }

    /** A number that another hand wrote. */
    public static Drift number(ObjectNode object, FieldPlace place, int expected) {
        String found = place.in(object).asText("");
        return new Drift(
                Json.text(object, "/metadata/name"),
                Drift.Kind.NUMBER,
                place.toString(),
                String.valueOf(expected),
                found.isEmpty() ? "not there" : found,
                FieldManagers.of(object, place));
    }

    /** An object that is not there or on its way out, and was. */
    public static Stream<Drift> absence(String name, Optional<ObjectNode> object) {
        boolean there = object.filter(one -> !one.at("/metadata").has("deletionTimestamp"))
                .isPresent();
        return there ? Stream.empty() : Stream.of(Drift.gone(name));
    }
}
