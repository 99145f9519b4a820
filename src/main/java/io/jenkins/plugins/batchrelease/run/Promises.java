package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What a runner owes to those who wait. When another runner takes its place, they are told to ask again. */
final class Promises {
    private final String release;
    private final Set<CompletableFuture<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean broken;

    Promises(String release) {
        this.release = release;
    }

    <T> CompletableFuture<T> make() {
        CompletableFuture<T> promise = new CompletableFuture<>();
        open.add(promise);
        promise.whenComplete((kept, failure) -> open.remove(promise));
        if (broken) {
            askAgain(promise);
        }
        return promise;
    }

    /** Those that are open, and all that are made from now on. */
    void breakAll() {
        broken = true;
        open.forEach(this::askAgain);
    }

    private void askAgain(CompletableFuture<?> promise) {
        promise.completeExceptionally(new ClusterException(
                ClusterException.Kind.UNAVAILABLE,
                "The connection of release " + release + " was closed, for another takes its place"));
    }
}
