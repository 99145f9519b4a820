package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.List;
import java.util.Optional;

/**
 * Binds what begins a batch to the picture that was looked at: whoever changes an object in between is seen before anything is
 * written over. What is written once more in the same batch is not bound: while pods move, an object changes all the time.
 */
final class AsSeen {
    private AsSeen() {}

    static List<Write> bind(List<Write> writes, Scene scene, Marks marks) {
        return writes.stream().map(write -> bind(write, scene, marks)).toList();
    }

    private static Write bind(Write write, Scene scene, Marks marks) {
        Optional<ObjectNode> seen = scene.object(write.name()).filter(object -> !isOfBatch(object, marks));
        if (seen.isEmpty()) {
            return write;
        }
        String version = version(seen.get());
        if (write instanceof Write.Patch patch) {
            ObjectNode bound = patch.patch().deepCopy();
            bound.withObject("/metadata").put("resourceVersion", version);
            return new Write.Patch(patch.name(), bound);
        }
        return write instanceof Write.Change change
                ? new Write.Change(change.name(), live -> change.wanted().apply(same(live, version)))
                : write;
    }

    private static ObjectNode same(ObjectNode live, String version) {
        if (!version(live).equals(version)) {
            throw new ClusterException(
                    ClusterException.Kind.CONFLICT,
                    live.at("/metadata/name").asText() + " changed since it was looked at");
        }
        return live;
    }

    private static boolean isOfBatch(ObjectNode object, Marks marks) {
        return object.at("/metadata/annotations").path(Marks.BATCH).asText().equals(String.valueOf(marks.batch()));
    }

    private static String version(ObjectNode object) {
        return object.at("/metadata/resourceVersion").asText();
    }
}
