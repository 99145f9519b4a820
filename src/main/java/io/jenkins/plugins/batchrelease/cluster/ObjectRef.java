package io.jenkins.plugins.batchrelease.cluster;

/** One object of a cluster. */
public record ObjectRef(ResourceType type, String namespace, String name) {
    @Override
    public String toString() {
        return type.kind() + " " + namespace + "/" + name;
    }
}
