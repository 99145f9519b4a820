package io.jenkins.plugins.batchrelease.embedded.loop;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Calls a controller back for every object that may need attention, one at a time. However often an object is reported
 * before its turn, it has one turn; what fails is tried again, later each time.
 */
public final class ReconcileQueue {

    /** Changes come in bursts (a thousand pods becoming ready): a little patience saves most of the work. */
    private static final Duration SETTLE = Duration.ofMillis(5);

    private static final long FIRST_RETRY_MILLIS = 50;
    private static final int LAST_DOUBLING = 6;

    private final ScheduledExecutorService scheduler;
    private final Consumer<ObjectKey> reconcile;
    private final Set<ObjectKey> waiting = ConcurrentHashMap.newKeySet();
    private final Map<ObjectKey, Integer> failures = new ConcurrentHashMap<>();

    public ReconcileQueue(ScheduledExecutorService scheduler, Consumer<ObjectKey> reconcile) {
        this.scheduler = scheduler;
        this.reconcile = reconcile;
    }

    public void add(ObjectKey key) {
        if (waiting.add(key)) {
            schedule(() -> turn(key), SETTLE);
        }
    }

    public void addAfter(ObjectKey key, Duration delay) {
        schedule(() -> add(key), delay);
    }

    private void turn(ObjectKey key) {
        waiting.remove(key);
        try {
            reconcile.accept(key);
            failures.remove(key);
        } catch (RuntimeException e) {
            // A conflict, an answer that never came, an API server that is away: look again, there is nobody to tell.
            int count = failures.merge(key, 1, Integer::sum);
            addAfter(key, Duration.ofMillis(FIRST_RETRY_MILLIS << Math.min(count, LAST_DOUBLING)));
        }
    }

    private void schedule(Runnable work, Duration delay) {
        try {
            scheduler.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The controllers were closed; nothing is left to do.
            waiting.clear();
        }
    }
}
