package io.jenkins.plugins.batchrelease.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** One look through a shared watch. Closing it ends the watch if nobody else looks. */
public final class WatchedObjects<V> implements AutoCloseable {
    private final SharedWatch<V> watch;
    private final Runnable release;
    private final List<Consumer<String>> mine = new CopyOnWriteArrayList<>();
    private boolean closed;

    WatchedObjects(SharedWatch<V> watch, Runnable release) {
        this.watch = watch;
        this.release = release;
    }

    public Optional<V> get(String name) {
        return watch.get(name);
    }

    public Collection<V> all() {
        return watch.all();
    }

    /** Calls with the name of each object that changes or goes. Called on the watch's thread: do not block. */
    public void onChange(Consumer<String> listener) {
        mine.add(listener);
        watch.add(listener);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            mine.forEach(watch::remove);
            release.run();
        }
    }
}
