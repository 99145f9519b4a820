package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everybody who looks at one release, and everybody who waits for it to come to rest. Told from the mailbox only. */
final class Onlookers {
    private final List<ReleaseListener> listeners = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<Release>> waiting = new ArrayList<>();

    void add(ReleaseListener listener) {
        listeners.add(listener);
    }

    void remove(ReleaseListener listener) {
        listeners.remove(listener);
    }

    void await(CompletableFuture<Release> rest) {
        waiting.add(rest);
    }

    void tell(Release release, Progress progress) {
        listeners.forEach(listener -> listener.changed(release, progress));
        if (release.isAtRest()) {
            List<CompletableFuture<Release>> done = new ArrayList<>(waiting);
            waiting.clear();
            done.forEach(rest -> rest.complete(release));
        }
    }
}
