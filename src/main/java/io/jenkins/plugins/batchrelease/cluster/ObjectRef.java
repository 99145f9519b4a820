package io.jenkins.plugins.batchrelease.cluster;

/**
 * One object of a cluster.
 *
 * @param namespace where it lives; of an object that belongs to the whole cluster, where its release does
 */
public record ObjectRef(ResourceType type, String namespace, String name) {
    @Override
    public String toString() {
        return type.kind() + " " + (type.namespaced() ? namespace + "/" : "") + name;
    }
}
