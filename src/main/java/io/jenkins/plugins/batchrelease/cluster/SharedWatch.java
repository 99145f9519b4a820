package io.jenkins.plugins.batchrelease.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final CompletableFuture<Void> synced;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private int users;

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
        this.synced = informer.start().toCompletableFuture();
    }

    static <R extends HasMetadata, V> SharedWatch<V> of(
            SharedIndexInformer<R> informer, String namespace, Function<R, V> project) {
        return new SharedWatch<>(informer, namespace, project);
    }

    void awaitSynced() {
        String doing = "Cannot watch " + informer.getApiTypeClass().getSimpleName();
        try {
            synced.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof KubernetesClientException refused) {
                throw ClusterException.of(doing, refused);
            }
            throw new IllegalStateException(doing, failure.getCause());
        } catch (TimeoutException late) {
            throw new ClusterException(
                    ClusterException.Kind.UNAVAILABLE, doing + ": no answer within " + LONGEST_SECONDS + " s");
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new ClusterException(ClusterException.Kind.UNAVAILABLE, doing + ": interrupted");
        }
    }

    /** Counted under the lock of the map of watches. */
    void retain() {
        users++;
    }

    /** Whether that was the last user; then the watch has ended. */
    boolean release() {
        users--;
        if (users > 0) {
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
