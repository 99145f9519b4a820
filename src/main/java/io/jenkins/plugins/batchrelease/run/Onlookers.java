package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everybody who looks at one release, and everybody who waits for it to come to rest. One is told after the other. */
final class Onlookers {
    private final String release;
    private final List<ReleaseListener> listeners = new CopyOnWriteArrayList<>();
    /** One that fails is told all the same, and complained of once. */
    private final Set<ReleaseListener> failing = ConcurrentHashMap.newKeySet();

    private final List<CompletableFuture<Release>> waiting = new ArrayList<>();

    Onlookers(String release) {
        this.release = release;
    }

    void add(ReleaseListener listener) {
        listeners.add(listener);
    }

    void remove(ReleaseListener listener) {
        listeners.remove(listener);
        failing.remove(listener);
    }

    synchronized void await(CompletableFuture<Release> rest) {
        waiting.add(rest);
    }

    synchronized void tell(Release release, Progress progress) {
        listeners.forEach(listener -> tell(listener, release, progress));
        if (release.isAtRest()) {
            List<CompletableFuture<Release>> done = new ArrayList<>(waiting);
            waiting.clear();
            done.forEach(rest -> rest.complete(release));
        }
    }

    /** What goes wrong with somebody who looks on must not stop what they look at. */
    synchronized void tell(ReleaseListener listener, Release now, Progress progress) {
        try {
            listener.changed(now, progress);
        } catch (Throwable theirs) {
            if (failing.add(listener)) {
                ProgramFault.log("in one that looks at release " + release, theirs);
            }
        }
    }
}
