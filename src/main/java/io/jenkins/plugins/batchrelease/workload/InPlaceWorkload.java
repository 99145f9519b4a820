package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind that moves its pods within the one object: a partition says how far. */
public interface InPlaceWorkload extends Workload {
    /** {@code live} with the new version in it and not one pod moved. */
    ObjectNode prepared(ObjectNode live, ObjectNode desired, Marks marks);

    /** The merge patch that lets pods move until {@code target} of {@code replicas} run the new version. */
    ObjectNode moved(ObjectNode live, int target, int replicas, Marks marks);

    /** {@code live} with {@code previous} in it, so that moved pods go back and no others. */
    ObjectNode restored(ObjectNode live, ObjectNode previous, ObjectNode desired);

    /** The fields that a release relies on. */
    List<ReliedField> reliedFields();

    /** Where {@code live} says how many pods stay as they are, if it does. */
    Optional<FieldPlace> partition(ObjectNode live);

    @Override
    default Map<String, String> relied(Scene scene) {
        return ReliedField.noted(scene.live().stream(), reliedFields());
    }

    @Override
    default List<Drift> drift(Scene scene, Standing standing) {
        List<Drift> drift = new ArrayList<>(standing.of(scene, reliedFields()));
        scene.live()
                .filter(live -> drift.stream().noneMatch(one -> one.kind() == Drift.Kind.GONE))
                .flatMap(live -> partition(live).flatMap(place -> standing.partition(live, place)))
                .ifPresent(drift::add);
        return drift;
    }

    @Override
    default int moved(Scene scene, Progress progress) {
        return scene.live()
                .flatMap(live -> partition(live)
                        .map(place -> replicas(live) - place.number(live).orElse(0)))
                .map(let -> Math.max(progress.updated(), let))
                .orElse(progress.updated());
    }

    @Override
    default ObjectNode wanted(ObjectNode live, ObjectNode desired, Marks marks) {
        return prepared(live, desired, marks);
    }

    @Override
    default List<Write> prepare(Scene scene, ObjectNode desired, Marks marks, int version) {
        return List.of(new Write.Change(scene.name(), live -> prepared(live, desired, marks)));
    }

    @Override
    default List<Write> move(Scene scene, ObjectNode desired, int target, int replicas, Marks marks) {
        return List.of(new Write.Patch(scene.name(), moved(scene.live().orElse(desired), target, replicas, marks)));
    }

    @Override
    default List<Write> goBack(Scene scene, ObjectNode previous, ObjectNode desired) {
        return scene.live().isPresent()
                ? List.of(new Write.Change(scene.name(), live -> restored(live, previous, desired)))
                : List.of(new Write.Create(scene.name(), restored(Revival.of(previous), previous, desired)));
    }

    /** The partition stays where the last batch left it, at 0: only the marks go. */
    @Override
    default List<Write> conclude(Scene scene, ObjectNode desired) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        Marks.eraseIn(patch);
        return List.of(new Write.Patch(scene.name(), patch));
    }
}
