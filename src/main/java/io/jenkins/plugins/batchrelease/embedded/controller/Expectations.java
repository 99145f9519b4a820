package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a controller has asked for and its cache does not show yet. Without this it would ask again: pods with random
 * names do not collide.
 */
final class Expectations {

    private final Set<ObjectKey> creating = ConcurrentHashMap.newKeySet();
    private final Set<String> deleting = ConcurrentHashMap.newKeySet();

    void creating(ObjectKey pod) {
        creating.add(pod);
    }

    void notCreated(ObjectKey pod) {
        creating.remove(pod);
    }

    void deleting(Pod pod) {
        deleting.add(pod.getMetadata().getUid());
    }

    void seen(Pod pod) {
        creating.remove(ObjectKey.of(pod));
    }

    void gone(Pod pod) {
        deleting.remove(pod.getMetadata().getUid());
    }

    boolean isDeleting(Pod pod) {
        return deleting.contains(pod.getMetadata().getUid());
    }

    /** How many pods with this prefix are on their way. */
    int created(String namespace, String prefix) {
        return (int) creating.stream()
                .filter(pod -> pod.namespace().equals(namespace) && pod.name().startsWith(prefix))
                .count();
    }
}
