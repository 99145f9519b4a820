package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.MergePatch;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes an object to exactly what a function makes of it, or not at all: read, compute, write bound to what was read. */
final class Exact {
    /** A conflict is settled by reading again; a hundred of them in a row are somebody fighting over the object. */
    private static final int TRIES = 10;

    private Exact() {}

    /** @return the object afterwards; empty if it is not there */
    static Optional<ObjectNode> change(Cluster cluster, ObjectRef ref, UnaryOperator<ObjectNode> wanted) {
        for (int attempt = 1; ; attempt++) {
            Optional<ObjectNode> live = cluster.get(ref);
            if (live.isEmpty()) {
                return live;
            }
            ObjectNode patch = MergePatch.between(live.get(), wanted.apply(live.get()));
            if (patch.isEmpty()) {
                return live;
            }
            patch.withObject("/metadata")
                    .put(
                            "resourceVersion",
                            live.get().at("/metadata/resourceVersion").asText());
            try {
                return Optional.of(cluster.patch(ref, patch, false));
            } catch (ClusterException failure) {
                if (failure.kind() != ClusterException.Kind.CONFLICT || attempt == TRIES) {
                    throw failure;
                }
            }
        }
    }

    /** Applies what a function makes of an object that may be there, bound to what it was made of. @return what is there then */
    static ObjectNode apply(Cluster cluster, ObjectRef ref, Function<Optional<ObjectNode>, ObjectNode> wanted) {
        for (int attempt = 1; ; attempt++) {
            Optional<ObjectNode> live = cluster.get(ref);
            ObjectNode object = wanted.apply(live).deepCopy();
            live.ifPresent(found -> object.withObject("/metadata")
                    .put(
                            "resourceVersion",
                            found.at("/metadata/resourceVersion").asText()));
            try {
                return cluster.apply(ref, object, false);
            } catch (ClusterException failure) {
                if (failure.kind() != ClusterException.Kind.CONFLICT || attempt == TRIES) {
                    throw failure;
                }
            }
        }
    }
}
