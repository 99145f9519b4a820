package io.jenkins.plugins.batchrelease.embedded.loop;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.dsl.Informable;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** All objects of one kind, kept up to date by a watch. What it returns must not be modified. */
public final class Cached<T extends HasMetadata> implements AutoCloseable {

    private final SharedIndexInformer<T> informer;

    public Cached(Informable<T> source) {
        informer = source.runnableInformer(0);
        // The cluster may go away at any time and comes back: never give up.
        informer.exceptionHandler((started, error) -> true);
    }

    public CompletionStage<Void> start() {
        return informer.start();
    }

    /** Called with the newest known state after every change, for removed objects with the last one. */
    public void onChange(Consumer<T> listener) {
        informer.addEventHandler(new ResourceEventHandler<T>() {
            @Override
            public void onAdd(T object) {
                listener.accept(object);
            }

            @Override
            public void onUpdate(T before, T after) {
                listener.accept(after);
            }

            @Override
            public void onDelete(T object, boolean stateUnknown) {
                listener.accept(object);
            }
        });
    }

    public Optional<T> find(ObjectKey key) {
        return Optional.ofNullable(informer.getStore().getByKey(Cache.namespaceKeyFunc(key.namespace(), key.name())));
    }

    public List<T> inNamespace(String namespace) {
        return informer.getIndexer().byIndex(Cache.NAMESPACE_INDEX, namespace);
    }

    public List<T> all() {
        return informer.getStore().list();
    }

    @Override
    public void close() {
        informer.close();
    }
}
