package io.jenkins.plugins.batchrelease.cluster;

import io.jenkins.plugins.batchrelease.manifest.NameForm;

/**
 * One object of a cluster.
 *
 * @param namespace where it lives; of an object that belongs to the whole cluster, where its release does
 */
public record ObjectRef(ResourceType type, String namespace, String name) {
    /** @throws io.jenkins.plugins.batchrelease.manifest.InvalidName if one of them cannot be a segment of an address */
    public ObjectRef {
        if (type.namespaced() || !namespace.isEmpty()) {
            NameForm.LABEL.require("namespace", namespace);
        }
        NameForm.SEGMENT.require("name of a " + type.kind(), name);
    }

    @Override
    public String toString() {
        return type.kind() + " " + (type.namespaced() ? namespace + "/" : "") + name;
    }
}
