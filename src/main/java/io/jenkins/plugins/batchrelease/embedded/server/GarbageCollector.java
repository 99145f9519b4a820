package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Deletes what has lost its owner and empties namespaces that are to go: a little after the fact and on a thread of its
 * own, as a real cluster does.
 */
final class GarbageCollector implements AutoCloseable {

    private final ObjectStore store;
    private final Deletes deletes;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "embedded-garbage-collector");
        worker.setDaemon(true);
        return worker;
    });

    GarbageCollector(ObjectStore store, Deletes deletes) {
        this.store = store;
        this.deletes = deletes;
        store.listen(this::onChange);
    }

    private void onChange(StoreEvent event) {
        if (thread.isShutdown()) {
            return;
        }
        Key key = event.key();
        if (event.after().isEmpty()) {
            event.before().ifPresent(gone -> {
                thread.execute(() -> deleteDependents(gone));
                // Its owner, or its namespace, may have waited for it.
                thread.execute(() -> revisitOwners(gone));
                thread.execute(() -> emptyNamespace(key.namespace()));
            });
            return;
        }
        ObjectNode object = event.after().get();
        if (object.path("metadata").has("deletionTimestamp")) {
            thread.execute(() -> finalizeDeletion(key));
        } else if (event.before().isEmpty()
                && !object.path("metadata").path("ownerReferences").isEmpty()) {
            thread.execute(() -> deleteIfAbandoned(key));
        }
    }

    private void finalizeDeletion(Key key) {
        Optional<ObjectNode> found = store.find(key);
        if (found.isEmpty()) {
            return;
        }
        JsonNode finalizers = found.get().path("metadata").path("finalizers");
        if (contains(finalizers, Deletes.ORPHAN)) {
            forEachDependent(found.get(), dependent -> disown(dependent, found.get()));
            dropFinalizer(key, Deletes.ORPHAN);
        } else if (contains(finalizers, Deletes.FOREGROUND)) {
            deleteDependents(found.get());
            boolean[] waiting = {false};
            forEachDependent(found.get(), dependent -> waiting[0] = true);
            if (!waiting[0]) {
                dropFinalizer(key, Deletes.FOREGROUND);
            }
        } else if (key.storage().equals("/namespaces")) {
            emptyNamespace(key.name());
        }
    }

    private void deleteDependents(ObjectNode owner) {
        forEachDependent(
                owner,
                key -> store.exclusively(() -> {
                    store.find(key).ifPresent(object -> {
                        if (!hasLivingOwner(object, uid(owner))) {
                            deletes.delete(key, object, Json.object(), "Background");
                        }
                    });
                    return key;
                }));
    }

    private void deleteIfAbandoned(Key key) {
        store.exclusively(() -> {
            store.find(key)
                    .filter(object -> !hasLivingOwner(object, ""))
                    .ifPresent(object -> deletes.delete(key, object, Json.object(), "Background"));
            return key;
        });
    }

    private boolean hasLivingOwner(ObjectNode object, String except) {
        for (JsonNode reference : object.path("metadata").path("ownerReferences")) {
            String uid = reference.path("uid").asText();
            if (!uid.equals(except) && store.knowsUid(uid)) {
                return true;
            }
        }
        return false;
    }

    private void revisitOwners(ObjectNode gone) {
        for (JsonNode reference : gone.path("metadata").path("ownerReferences")) {
            String uid = reference.path("uid").asText();
            store.keyOf(uid).ifPresent(this::finalizeDeletion);
        }
    }

    private void emptyNamespace(String namespace) {
        Key key = new Key("/namespaces", "", namespace);
        boolean leaving = store.find(key)
                .filter(found -> found.path("metadata").has("deletionTimestamp"))
                .isPresent();
        if (!leaving) {
            return;
        }
        List<Map.Entry<Key, ObjectNode>> content = store.snapshot().entrySet().stream()
                .filter(entry -> entry.getKey().namespace().equals(namespace))
                .toList();
        if (content.isEmpty()) {
            store.remove(key);
        }
        for (Map.Entry<Key, ObjectNode> entry : content) {
            if (!entry.getValue().path("metadata").has("deletionTimestamp")) {
                store.exclusively(() -> store.find(entry.getKey())
                        .map(object -> deletes.delete(entry.getKey(), object, Json.object(), "Background")));
            }
        }
    }

    private void forEachDependent(ObjectNode owner, Consumer<Key> work) {
        String uid = uid(owner);
        store.snapshot().forEach((key, object) -> {
            for (JsonNode reference : object.path("metadata").path("ownerReferences")) {
                if (reference.path("uid").asText().equals(uid)) {
                    work.accept(key);
                }
            }
        });
    }

    private void disown(Key key, ObjectNode owner) {
        store.exclusively(() -> store.find(key).map(object -> {
            ObjectNode next = object.deepCopy();
            ObjectNode metadata = next.withObjectProperty("metadata");
            ArrayNode left = metadata.arrayNode();
            metadata.path("ownerReferences").forEach(reference -> {
                if (!reference.path("uid").asText().equals(uid(owner))) {
                    left.add(reference);
                }
            });
            metadata.remove("ownerReferences");
            if (!left.isEmpty()) {
                metadata.set("ownerReferences", left);
            }
            return store.put(key, next);
        }));
    }

    private void dropFinalizer(Key key, String finalizer) {
        store.exclusively(() -> {
            store.find(key).ifPresent(object -> {
                ObjectNode next = object.deepCopy();
                ArrayNode left = next.arrayNode();
                object.path("metadata").path("finalizers").forEach(other -> {
                    if (!other.asText().equals(finalizer)) {
                        left.add(other);
                    }
                });
                if (left.isEmpty()) {
                    store.remove(key);
                } else {
                    next.withObjectProperty("metadata").set("finalizers", left);
                    store.put(key, next);
                }
            });
            return key;
        });
    }

    private static boolean contains(JsonNode list, String text) {
        for (JsonNode item : list) {
            if (item.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static String uid(ObjectNode object) {
        return object.path("metadata").path("uid").asText();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
