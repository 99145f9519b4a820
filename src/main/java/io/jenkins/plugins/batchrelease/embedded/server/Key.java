package io.jenkins.plugins.batchrelease.embedded.server;

import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import java.util.Comparator;

/**
 * Where an object is kept. Ordered as the keys of etcd are, so lists come in the order of a real server.
 *
 * @param storage {@link ResourceType#storage()}
 * @param namespace empty for objects of the cluster
 */
public record Key(String storage, String namespace, String name) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::storage).thenComparing(Key::namespace).thenComparing(Key::name);

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
