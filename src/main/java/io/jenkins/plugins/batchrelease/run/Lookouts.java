package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.cluster.WatchedObjects;
import io.jenkins.plugins.batchrelease.record.ReleaseLabels;
import java.util.HashMap;
import java.util.Map;

/**
 * Watches of what releases create before a batch, shared with other releases of the namespace and open only while
 * something is awaited. They tell that something changed; what it is now is read.
 */
final class Lookouts implements AutoCloseable {
    private final Cluster cluster;
    private final String namespace;
    private final Runnable changed;
    private final Map<ResourceType, WatchedObjects<ObjectNode>> open = new HashMap<>();
    private boolean closed;

    /** @param changed called whenever something may have changed; must not block */
    Lookouts(Cluster cluster, String namespace, Runnable changed) {
        this.cluster = cluster;
        this.namespace = namespace;
        this.changed = changed;
    }

    /** What changes from now on is told. */
    synchronized void on(ResourceType type) {
        if (!closed && !open.containsKey(type)) {
            WatchedObjects<ObjectNode> watched = cluster.watch(type, namespace, ReleaseLabels.OURS);
            watched.onChange(name -> changed.run());
            open.put(type, watched);
        }
    }

    /** Nothing is awaited any more. */
    synchronized void rest() {
        open.values().forEach(WatchedObjects::close);
        open.clear();
    }

    @Override
    public synchronized void close() {
        closed = true;
        rest();
    }
}
