package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A kind that moves its pods within the one object: a partition says how far. */
public interface InPlaceWorkload extends Workload {
    /** {@code live} with the new version in it and not one pod moved. */
    ObjectNode prepared(ObjectNode live, ObjectNode desired, Marks marks);

    /** The merge patch that lets pods move until {@code target} of {@code replicas} run the new version. */
    ObjectNode moved(ObjectNode live, int target, int replicas, Marks marks);

    /** {@code live} with {@code previous} in it, so that moved pods go back and no others. */
    ObjectNode restored(ObjectNode live, ObjectNode previous, ObjectNode desired);

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
        return List.of(new Write.Change(scene.name(), live -> restored(live, previous, desired)));
    }

    /** The partition stays where the last batch left it, at 0: only the marks go. */
    @Override
    default List<Write> conclude(Scene scene, ObjectNode desired) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        Marks.eraseIn(patch);
        return List.of(new Write.Patch(scene.name(), patch));
    }
}
