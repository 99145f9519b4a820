package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import java.util.Optional;

/** The last step of every write: keep the object, or only say what would have been kept. */
final class Commit {

    private final ObjectStore store;

    Commit(ObjectStore store) {
        this.store = store;
    }

    ObjectNode create(ResourceRequest request, ObjectNode object) {
        Key key = request.key(object.path("metadata").path("name").asText());
        if (store.find(key).isPresent()) {
            throw ApiError.alreadyExists(request.type(), key.name());
        }
        return Presentation.alone(request.dryRun() ? object : store.put(key, object), request.type());
    }

    /** A write that changes nothing is no write: no new version, no event. */
    ObjectNode change(ResourceRequest request, ObjectNode before, ObjectNode after) {
        ResourceType type = request.type();
        if (request.dryRun() || sameContent(before, after)) {
            return Presentation.alone(request.dryRun() ? after : before, type);
        }
        if (leaving(after)) {
            store.remove(request.key());
            return Presentation.alone(after, type);
        }
        return Presentation.alone(store.put(request.key(), after), type);
    }

    /** The current state, checked against the version the client has seen. */
    ObjectNode current(ResourceRequest request, Optional<String> seenVersion) {
        ObjectNode current = store.find(request.key())
                .orElseThrow(
                        () -> ApiError.notFound(request.type(), request.key().name()));
        String version = current.path("metadata").path("resourceVersion").asText();
        seenVersion.filter(seen -> !seen.isEmpty() && !seen.equals(version)).ifPresent(seen -> {
            throw ApiError.modified(request.type(), request.key().name());
        });
        return current;
    }

    /** Marked for deletion, and nobody holds on to it any more. */
    private static boolean leaving(ObjectNode object) {
        return object.path("metadata").has("deletionTimestamp")
                && object.path("metadata").path("finalizers").isEmpty()
                && object.path("spec").path("finalizers").isEmpty()
                && object.path("metadata").path("deletionGracePeriodSeconds").asInt() == 0;
    }

    private static boolean sameContent(ObjectNode before, ObjectNode after) {
        return withoutTimes(before).equals(withoutTimes(after));
    }

    private static ObjectNode withoutTimes(ObjectNode object) {
        if (!object.path("metadata").has("managedFields")) {
            return object;
        }
        ObjectNode copy = Json.object();
        object.properties().forEach(field -> copy.set(field.getKey(), field.getValue()));
        ObjectNode metadata = copy.path("metadata").deepCopy();
        metadata.path("managedFields").forEach(entry -> ((ObjectNode) entry).remove("time"));
        copy.set("metadata", metadata);
        return copy;
    }
}
