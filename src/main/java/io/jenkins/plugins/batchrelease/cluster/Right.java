package io.jenkins.plugins.batchrelease.cluster;

/**
 * One right, in a namespace or in the whole cluster.
 *
 * @param verb {@code get}, {@code patch}...
 * @param group API group; empty for the core group
 * @param resource plural, with a subresource after a slash: {@code pods/eviction}
 * @param clusterWide whether the resource belongs to no namespace
 */
public record Right(String verb, String group, String resource, boolean clusterWide) {
    /** In a namespace. */
    public Right(String verb, String group, String resource) {
        this(verb, group, resource, false);
    }

    public static Right on(ResourceType type, String verb) {
        return new Right(verb, type.group(), type.plural(), !type.namespaced());
    }

    @Override
    public String toString() {
        return verb + " " + resource + (group.isEmpty() ? "" : "." + group);
    }
}
