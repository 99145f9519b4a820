package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a controller's own changes left of pods, until the watch shows as much. */
final class OwnChanges {

    /** By uid. */
    private final Map<String, Pod> changed = new ConcurrentHashMap<>();

    void changed(Pod pod) {
        changed.put(pod.getMetadata().getUid(), pod);
    }

    void gone(Pod pod) {
        changed.remove(pod.getMetadata().getUid());
    }

    Pod newest(Pod shown) {
        Pod known = changed.get(shown.getMetadata().getUid());
        if (known != null && version(known) > version(shown)) {
            return known;
        }
        gone(shown);
        return shown;
    }

    private static long version(Pod pod) {
        return Long.parseLong(pod.getMetadata().getResourceVersion());
    }
}
