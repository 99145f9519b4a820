package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import io.jenkins.plugins.batchrelease.embedded.server.Reply.EventSink;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One watch: turns changes of the store into events for one client, in order and without gaps. */
final class WatchStream {

    private final ResourceType type;
    private final String namespace;
    private final Predicate<JsonNode> selection;
    private final EventSink sink;

    WatchStream(ResourceRequest request, EventSink sink) {
        this.type = request.type();
        this.namespace = request.namespace();
        this.selection = request.name()
                .<Predicate<JsonNode>>map(name ->
                        object -> object.path("metadata").path("name").asText().equals(name))
                .orElse(object -> true)
                .and(request.selection());
        this.sink = sink;
    }

    /**
     * Starts with what is there, or with what has happened since a version.
     *
     * @return ends the watch
     */
    Runnable start(ObjectStore store, String resourceVersion) {
        return store.exclusively(() -> {
            if (resourceVersion.isEmpty() || resourceVersion.equals("0")) {
                store.list(type.storage(), namespace).stream()
                        .filter(selection)
                        .forEach(object -> send("ADDED", object));
                return store.listen(this::onChange);
            }
            Optional<List<StoreEvent>> missed = store.since(Long.parseLong(resourceVersion));
            if (missed.isEmpty()) {
                sendError(ApiError.expired(
                        "too old resource version: %s (%d)".formatted(resourceVersion, store.version())));
                return () -> {};
            }
            missed.get().forEach(this::onChange);
            return store.listen(this::onChange);
        });
    }

    private void onChange(StoreEvent event) {
        Key key = event.key();
        if (!key.storage().equals(type.storage())
                || !(namespace.isEmpty() || key.namespace().equals(namespace))) {
            return;
        }
        Optional<ObjectNode> before = event.before().filter(selection);
        Optional<ObjectNode> after = event.after().filter(selection);
        if (after.isPresent()) {
            send(before.isPresent() ? "MODIFIED" : "ADDED", after.get());
        } else if (before.isPresent()) {
            ObjectNode last = before.get().deepCopy();
            // An object that left the selection is reported as it was, under the version of the change.
            last.withObjectProperty("metadata").put("resourceVersion", Long.toString(event.version()));
            send("DELETED", last);
        }
    }

    private void send(String event, ObjectNode object) {
        sink.send(envelope(event, Presentation.alone(object, type)));
    }

    private void sendError(ApiError error) {
        sink.send(envelope("ERROR", error.status()));
        sink.end();
    }

    private static String envelope(String event, ObjectNode object) {
        return "{\"type\":\"" + event + "\",\"object\":" + Json.write(object) + "}";
    }
}
