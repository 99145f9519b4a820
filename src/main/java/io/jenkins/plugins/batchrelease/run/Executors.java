package io.jenkins.plugins.batchrelease.run;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Who does the work of all releases of a process.
 *
 * @param workers make requests; a few are enough for hundreds of releases
 * @param timer only hands work to {@code workers}
 */
public record Executors(ExecutorService workers, ScheduledExecutorService timer) {
    private static final int WORKERS = 6;

    /** Threads of our own, all daemons: for the command line and tests. */
    public static Executors create() {
        return new Executors(
                java.util.concurrent.Executors.newFixedThreadPool(
                        WORKERS, task -> daemon(task, "batch-release-worker")),
                java.util.concurrent.Executors.newSingleThreadScheduledExecutor(
                        task -> daemon(task, "batch-release-timer")));
    }

    /** The same threads, of which at most some are used at a time. */
    public Executors sharing(int most) {
        return new Executors(new Sharing(workers, most), timer);
    }

    /** For what tells people that others are slow. */
    ExecutorService aside() {
        return workers instanceof Sharing part ? part.pool() : workers;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
