package io.jenkins.plugins.batchrelease.embedded.loop;

import io.fabric8.kubernetes.api.model.HasMetadata;

/** Namespace and name of an object whose kind is known. */
public record ObjectKey(String namespace, String name) {

    public static ObjectKey of(HasMetadata object) {
        return new ObjectKey(
                object.getMetadata().getNamespace(), object.getMetadata().getName());
    }
}
