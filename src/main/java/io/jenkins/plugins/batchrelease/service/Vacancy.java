package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.WatchedObjects;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Waits until no release of a name is open, through the watch that all releases of the namespace share. */
final class Vacancy {
    private final ReleaseKey key;
    private final RecordStore store;
    private final WatchedObjects<ObjectNode> records;
    private final Runnable free;
    private final AtomicBoolean over = new AtomicBoolean();

    Vacancy(ReleaseKey key, RecordStore store, Runnable free) {
        this.key = key;
        this.store = store;
        this.records = store.watch(key);
        this.free = free;
    }

    /** @param workers look at the record: the watch's own thread is not to be kept */
    void begin(Executor workers) {
        String secret = RecordStore.secretName(key);
        records.onChange(name -> {
            if (name.equals(secret) && !over.get()) {
                workers.execute(this::look);
            }
        });
        look();
    }

    private void look() {
        if (isFree() && end()) {
            free.run();
        }
    }

    private boolean isFree() {
        try {
            return store.in(records, key)
                    .map(record -> record.release().closed())
                    .orElse(true);
        } catch (RecordDamaged changedByHand) {
            // Whoever holds the release writes it anew, or a person deletes it: both are heard.
            return false;
        }
    }

    /** @return whether it was this call that ended it */
    boolean end() {
        boolean first = over.compareAndSet(false, true);
        if (first) {
            records.close();
        }
        return first;
    }
}
