package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What a runner owes to those who wait. When it is closed, they are told: another one may be asked again. */
final class Promises {
    private final String release;
    private final Set<CompletableFuture<?>> open = ConcurrentHashMap.newKeySet();
    private volatile String broken = "";

    Promises(String release) {
        this.release = release;
    }

    <T> CompletableFuture<T> make() {
        CompletableFuture<T> promise = new CompletableFuture<>();
        open.add(promise);
        promise.whenComplete((kept, failure) -> open.remove(promise));
        if (!broken.isEmpty()) {
            fail(promise);
        }
        return promise;
    }

    /** Those that are open, and all that are made from now on: nobody is left who could keep them. */
    void breakAll(String why) {
        if (broken.isEmpty()) {
            broken = why;
        }
        open.forEach(this::fail);
    }

    private void fail(CompletableFuture<?> promise) {
        promise.completeExceptionally(new ClusterException(
                ClusterException.Kind.UNAVAILABLE, "The connection of release " + release + " was closed" + broken));
    }
}
