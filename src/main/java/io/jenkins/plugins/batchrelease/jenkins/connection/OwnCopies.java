package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where each holder keeps its releases: a build, in its own {@code build.xml}. */
public final class OwnCopies {
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** Keeps a state of a release, and what was shown before it started as far as that is known. */
    @FunctionalInterface
    public interface Place {
        void keep(Release release, Optional<PlannedChanges> changes);
    }

    /** @param place saves before it returns */
    public void register(String holderId, Place place) {
        places.put(holderId, place);
    }

    public void unregister(String holderId) {
        places.remove(holderId);
    }

    void keep(Release release, Optional<PlannedChanges> changes) {
        Place place = places.get(release.holder().id());
        if (place != null) {
            place.keep(release, changes);
        }
    }
}
