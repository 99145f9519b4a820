package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All objects of the cluster, by key, with one counter of versions and the last changes for watches that resume.
 *
 * <p>Trees that were stored are never modified: whoever changes an object stores a copy. So readers need no lock once
 * they hold a tree.
 */
public final class ObjectStore {

    /**
     * How many changes a watch can lag behind before it has to list again. Each holds the tree before and after, which
     * are shared with their neighbours; 2,000 of them are some tens of megabytes at most.
     */
    private static final int HISTORY = 2_000;

    private final NavigableMap<Key, ObjectNode> objects = new TreeMap<>();
    private final Map<String, Key> byUid = new HashMap<>();
    private final Deque<StoreEvent> history = new ArrayDeque<>();
    private final List<Consumer<StoreEvent>> listeners = new CopyOnWriteArrayList<>();
    private long version = 1;
    private long forgotten;

    /** Runs a read-modify-write as one step. */
    public synchronized <T> T exclusively(Supplier<T> work) {
        return work.get();
    }

    public synchronized long version() {
        return version;
    }

    public synchronized Optional<ObjectNode> find(Key key) {
        return Optional.ofNullable(objects.get(key));
    }

    public synchronized boolean knowsUid(String uid) {
        return byUid.containsKey(uid);
    }

    synchronized Optional<Key> keyOf(String uid) {
        return Optional.ofNullable(byUid.get(uid));
    }

    /** Objects of one kind in key order; an empty namespace means all of them. */
    public synchronized List<ObjectNode> list(String storage, String namespace) {
        Key first = new Key(storage, namespace, "");
        Key end = namespace.isEmpty() ? new Key(storage + "\0", "", "") : new Key(storage, namespace + "\0", "");
        return new ArrayList<>(objects.subMap(first, end).values());
    }

    /** Keys of everything, for those who look through all kinds. */
    public synchronized Map<Key, ObjectNode> snapshot() {
        return new TreeMap<>(objects);
    }

    /** Stores the tree under a new version, which is written into it. */
    public synchronized ObjectNode put(Key key, ObjectNode object) {
        object.withObjectProperty("metadata").put("resourceVersion", Long.toString(++version));
        Optional<ObjectNode> before = Optional.ofNullable(objects.put(key, object));
        byUid.put(uid(object), key);
        publish(new StoreEvent(version, key, before, Optional.of(object)));
        return object;
    }

    public synchronized void remove(Key key) {
        ObjectNode gone = objects.remove(key);
        if (gone == null) {
            return;
        }
        byUid.remove(uid(gone));
        ObjectNode last = gone.deepCopy();
        last.withObjectProperty("metadata").put("resourceVersion", Long.toString(++version));
        publish(new StoreEvent(version, key, Optional.of(last), Optional.empty()));
    }

    /** Called for every change from now on, while the store is locked. */
    public synchronized Runnable listen(Consumer<StoreEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Changes after a version; empty if some of them are no longer known. */
    synchronized Optional<List<StoreEvent>> since(long after) {
        if (after < forgotten) {
            return Optional.empty();
        }
        return Optional.of(
                history.stream().filter(event -> event.version() > after).toList());
    }

    /** Makes every watch that resumes from an earlier version list again, as compaction does. */
    public synchronized void compact() {
        history.clear();
        forgotten = version;
    }

    private void publish(StoreEvent event) {
        history.addLast(event);
        if (history.size() > HISTORY) {
            forgotten = history.removeFirst().version();
        }
        listeners.forEach(listener -> listener.accept(event));
    }

    private static String uid(ObjectNode object) {
        return object.path("metadata").path("uid").asText();
    }
}
