package io.jenkins.plugins.batchrelease.release;

/**
 * Where a release lives: unique in its namespace while it is open.
 *
 * @param namespace the Kubernetes namespace
 * @param name the release's name; by default the name of its workload
 */
public record ReleaseKey(String namespace, String name) {
    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
