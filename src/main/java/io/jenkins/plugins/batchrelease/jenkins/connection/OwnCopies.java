package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Where each holder keeps its releases: a build, in its own {@code build.xml}. */
public final class OwnCopies {
    private final Map<String, Consumer<Release>> places = new ConcurrentHashMap<>();

    /** @param place saves before it returns */
    public void register(String holderId, Consumer<Release> place) {
        places.put(holderId, place);
    }

    public void unregister(String holderId) {
        places.remove(holderId);
    }

    void keep(Release release) {
        Consumer<Release> place = places.get(release.holder().id());
        if (place != null) {
            place.accept(release);
        }
    }
}
