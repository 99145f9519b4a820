package io.jenkins.plugins.batchrelease.cluster;

/**
 * One right in a namespace.
 *
 * @param verb {@code get}, {@code patch}...
 * @param group API group; empty for the core group
 * @param resource plural, with a subresource after a slash: {@code pods/eviction}
 */
public record Right(String verb, String group, String resource) {
    public static Right on(ResourceType type, String verb) {
        return new Right(verb, type.group(), type.plural());
    }

    @Override
    public String toString() {
        return verb + " " + resource + (group.isEmpty() ? "" : "." + group);
    }
}
