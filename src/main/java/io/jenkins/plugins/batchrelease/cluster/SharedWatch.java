package io.jenkins.plugins.batchrelease.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One informer and everybody who looks through it. */
final class SharedWatch<V> {
    /** A first list is complete long before that. */
    private static final long LONGEST_SECONDS = 20;

    private final SharedIndexInformer<?> informer;
    private final Supplier<Collection<V>> all;
    private final Function<String, Optional<V>> byName;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger users = new AtomicInteger();
    /** Of the first list; nothing is asked before somebody waits for it. */
    private CompletableFuture<Void> synced;

    private <R extends HasMetadata> SharedWatch(
            SharedIndexInformer<R> informer, String namespace, Function<R, V> project) {
        this.informer = informer;
        // Read from the informer's own store: it is complete once synced, while events arrive on another thread.
        this.all = () -> informer.getIndexer().list().stream().map(project).toList();
        this.byName =
                name -> Optional.ofNullable(informer.getIndexer().getByKey(Cache.namespaceKeyFunc(namespace, name)))
                        .map(project);
        // An API server that is away for minutes must not end a release: list again for as long as it takes.
        informer.exceptionHandler((started, failure) -> started);
        informer.addEventHandler(new Announcer<>());
    }

    static <R extends HasMetadata, V> SharedWatch<V> of(
            SharedIndexInformer<R> informer, String namespace, Function<R, V> project) {
        return new SharedWatch<>(informer, namespace, project);
    }

    private synchronized CompletableFuture<Void> started() {
        if (synced == null) {
            synced = informer.start().toCompletableFuture();
        }
        return synced;
    }

    /** Whether the first list is there: then nobody has to wait, or to ask. */
    synchronized boolean isSynced() {
        return synced != null && synced.isDone() && !synced.isCompletedExceptionally();
    }

    /** @throws KubernetesClientException if the first list is refused, or does not come */
    void awaitSynced() {
        try {
            started().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw refused(failure.getCause());
        } catch (TimeoutException late) {
            throw unanswered("no answer within " + LONGEST_SECONDS + " s");
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw unanswered("interrupted");
        }
    }

    /** The client tells of a server that says no in one way, and of one that says nothing in several. */
    private static RuntimeException refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KubernetesClientException refused) {
                return refused;
            } else if (cause instanceof IOException || cause instanceof TimeoutException) {
                return unanswered(String.valueOf(cause.getMessage()));
            }
        }
        return new IllegalStateException("A first list failed", failure);
    }

    private static KubernetesClientException unanswered(String why) {
        return new KubernetesClientException("The API server cannot be reached", new IOException(why));
    }

    /** Counted under the lock of the map of watches. */
    void retain() {
        users.incrementAndGet();
    }

    /** Whether that was the last user; then the watch has ended. */
    boolean release() {
        if (users.decrementAndGet() > 0) {
            return false;
        }
        stop();
        return true;
    }

    void stop() {
        informer.stop();
    }

    Collection<V> all() {
        return all.get();
    }

    Optional<V> get(String name) {
        return byName.apply(name);
    }

    void add(Consumer<String> listener) {
        listeners.add(listener);
    }

    void remove(Consumer<String> listener) {
        listeners.remove(listener);
    }

    private final class Announcer<R extends HasMetadata> implements ResourceEventHandler<R> {
        @Override
        public void onAdd(R object) {
            announce(object);
        }

        @Override
        public void onUpdate(R before, R object) {
            announce(object);
        }

        @Override
        public void onDelete(R object, boolean unknownFinalState) {
            announce(object);
        }

        private void announce(R object) {
            String name = object.getMetadata().getName();
            listeners.forEach(listener -> listener.accept(name));
        }
    }
}
