package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where each holder keeps its releases: a build, in its own {@code build.xml}. */
public final class OwnCopies {
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** Keeps a state of a release, and what was shown before it started as far as that is known. */
    public interface Place {
        void keep(Release release, Optional<PlannedChanges> changes);

        /** What is kept of a release that a record tells of; empty if nothing is. */
        default Optional<Release> kept(Release recorded) {
            return Optional.empty();
        }
    }

    /** @param place saves before it returns */
    public void register(String holderId, Place place) {
        places.put(holderId, place);
    }

    public void unregister(String holderId) {
        places.remove(holderId);
    }

    /** What its holder keeps of a release, or any other that this Jenkins knows: a forged record may name nobody. */
    Optional<Release> kept(Release recorded) {
        return places.values().stream()
                .flatMap(place -> place.kept(recorded).stream())
                .max(Comparator.comparingLong(Release::sequence));
    }

    void keep(Release release, Optional<PlannedChanges> changes) {
        Place place = places.get(release.holder().id());
        if (place != null) {
            place.keep(release, changes);
        }
    }
}
