package io.jenkins.plugins.batchrelease.release;

import io.jenkins.plugins.batchrelease.manifest.NameForm;

/**
 * Where a release lives: unique in its namespace while it is open.
 *
 * @param namespace the Kubernetes namespace
 * @param name the release's name; by default the name of its workload
 */
public record ReleaseKey(String namespace, String name) {
    /** @throws io.jenkins.plugins.batchrelease.manifest.InvalidName if one of them cannot be such a name */
    public ReleaseKey {
        NameForm.LABEL.require("namespace", namespace);
        NameForm.RELEASE.require("name", name);
    }

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
