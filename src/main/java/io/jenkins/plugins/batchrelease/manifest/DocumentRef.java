package io.jenkins.plugins.batchrelease.manifest;

/**
 * Which object a document describes.
 *
 * @param apiVersion for instance {@code apps/v1}
 * @param kind for instance {@code StatefulSet}
 * @param name as in {@code metadata.name}
 */
public record DocumentRef(String apiVersion, String kind, String name) {
    /** The API group; empty for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
