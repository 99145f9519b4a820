package io.jenkins.plugins.batchrelease.run;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A part of a pool: a few of its threads at a time at most. What has to wait for them waits without a thread. */
final class Sharing extends AbstractExecutorService {
    private final ExecutorService pool;
    private final int most;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;

    Sharing(ExecutorService pool, int most) {
        this.pool = pool;
        this.most = most;
    }

    /** For what must not wait behind what is shared. */
    ExecutorService pool() {
        return pool;
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (running == most) {
            waiting.add(task);
            return;
        }
        running++;
        begin(task);
    }

    private void begin(Runnable task) {
        try {
            pool.execute(() -> {
                try {
                    task.run();
                } finally {
                    ended();
                }
            });
        } catch (RejectedExecutionException shutDown) {
            running--;
            throw shutDown;
        }
    }

    private synchronized void ended() {
        Runnable next = waiting.poll();
        if (next == null) {
            running--;
            return;
        }
        try {
            begin(next);
        } catch (RejectedExecutionException shutDown) {
            waiting.clear();
        }
    }

    /** The pool is others' as well: it is shut down by whoever made it. */
    @Override
    public void shutdown() {
        throw new UnsupportedOperationException("shut down the pool");
    }

    @Override
    public List<Runnable> shutdownNow() {
        throw new UnsupportedOperationException("shut down the pool");
    }

    @Override
    public boolean isShutdown() {
        return pool.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return pool.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return pool.awaitTermination(timeout, unit);
    }
}
