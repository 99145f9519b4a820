package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a controller has asked for and its cache does not show yet. Without this it would ask again: pods with random
 * names do not collide.
 */
final class Expectations {

    /** A pod can come and go unseen while the API server is away; nobody waits for it longer than this. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private record Coming(String owner, long since) {}

    private final Map<ObjectKey, Coming> creating = new ConcurrentHashMap<>();
    private final Set<String> deleting = ConcurrentHashMap.newKeySet();

    void creating(ObjectKey pod, HasMetadata owner) {
        creating.put(pod, new Coming(owner.getMetadata().getUid(), System.nanoTime()));
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

    /** How many pods of this owner are on their way. */
    int coming(HasMetadata owner) {
        String uid = owner.getMetadata().getUid();
        long now = System.nanoTime();
        creating.values().removeIf(coming -> now - coming.since() > PATIENCE.toNanos());
        return (int) creating.values().stream()
                .filter(coming -> coming.owner().equals(uid))
                .count();
    }
}
