package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes to a workload and what stands beside it, and knows which pictures of the watch are older than that. */
final class WorkloadWriter {
    /** An object that was deleted: a picture that still shows it, not even on its way out, is old. */
    private static final long GONE = -1;

    private final Target target;
    /** The generation that the last write left, by the object's name, until the watch has shown it. */
    private final Map<String, Written> awaited = new ConcurrentHashMap<>();
    /** What we created and no picture has shown yet; anything else that is not there was deleted by another hand. */
    private final Set<String> unborn = ConcurrentHashMap.newKeySet();

    /** What a write left. An object of that name that was made since is none of it, and its generations begin anew. */
    private record Written(String uid, long generation) {
        boolean isShownBy(ObjectNode object) {
            return !WorkloadWriter.uid(object).equals(uid) || WorkloadWriter.generation(object) >= generation;
        }
    }

    WorkloadWriter(Target target) {
        this.target = target;
    }

    void perform(List<Write> writes) {
        writes.forEach(this::perform);
    }

    private void perform(Write write) {
        ObjectRef ref = ref(write.name());
        if (write instanceof Write.Change change) {
            wrote(Exact.change(target.cluster(), ref, change.wanted()).orElseThrow(() -> gone(ref)));
        } else if (write instanceof Write.Patch patch) {
            wrote(target.cluster().patch(ref, patch.patch(), false));
        } else if (write instanceof Write.Create create) {
            create(ref, create.object());
        } else if (write instanceof Write.Abandon) {
            target.cluster().abandon(ref);
            gone(write.name());
        } else {
            target.cluster().delete(ref);
            gone(write.name());
        }
    }

    /** Whether a picture shows all that we wrote. What it has shown once may be deleted by another hand afterwards. */
    boolean isCurrent(Scene scene) {
        unborn.removeAll(scene.objects().keySet());
        awaited.entrySet().removeIf(write -> {
            Optional<ObjectNode> shown = Optional.ofNullable(scene.objects().get(write.getKey()));
            return write.getValue().generation() == GONE
                    ? shown.isEmpty() || shown.get().at("/metadata").has("deletionTimestamp")
                    : shown.map(object -> write.getValue().isShownBy(object)).orElse(!unborn.contains(write.getKey()));
        });
        return awaited.isEmpty();
    }

    private void create(ObjectRef ref, ObjectNode object) {
        try {
            ObjectNode created = target.cluster().create(ref, object, false);
            unborn.add(ref.name());
            wrote(created);
        } catch (ClusterException failure) {
            if (failure.kind() != ClusterException.Kind.EXISTS) {
                throw failure;
            }
            // Created by an earlier try whose answer was lost.
        }
    }

    private void gone(String name) {
        unborn.remove(name);
        awaited.put(name, new Written("", GONE));
    }

    private void wrote(ObjectNode object) {
        awaited.put(object.at("/metadata/name").asText(), new Written(uid(object), generation(object)));
    }

    private ObjectRef ref(String name) {
        return new ObjectRef(target.ref().type(), target.ref().namespace(), name);
    }

    private static String uid(ObjectNode object) {
        return object.at("/metadata/uid").asText();
    }

    private static long generation(ObjectNode object) {
        return object.at("/metadata/generation").asLong();
    }

    private static ClusterException gone(ObjectRef ref) {
        return new ClusterException(ClusterException.Kind.NOT_FOUND, ref + " is gone. Create it again, or roll back.");
    }
}
