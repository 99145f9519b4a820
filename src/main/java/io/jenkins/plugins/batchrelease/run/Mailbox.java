package io.jenkins.plugins.batchrelease.run;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Runs what it is given one after the other, on whichever worker is free. Holds no thread while it is empty. */
final class Mailbox {
    private final Executor workers;
    private final Consumer<Throwable> failed;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean closed;

    /** @param failed called, in the mailbox, with whatever a task lets escape; must not fail itself */
    Mailbox(Executor workers, Consumer<Throwable> failed) {
        this.workers = workers;
        this.failed = failed;
    }

    synchronized void post(Runnable task) {
        if (closed) {
            return;
        }
        waiting.add(task);
        if (!running) {
            running = true;
            dispatch();
        }
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
    }

    private void dispatch() {
        try {
            workers.execute(this::runOne);
        } catch (RejectedExecutionException shutDown) {
            running = false;
        }
    }

    private void runOne() {
        Runnable task;
        synchronized (this) {
            task = waiting.poll();
        }
        try {
            if (task != null) {
                task.run();
            }
        } catch (Throwable unforeseen) {
            failed.accept(unforeseen);
        } finally {
            goOn();
        }
    }

    private synchronized void goOn() {
        running = !waiting.isEmpty();
        if (running) {
            dispatch();
        }
    }
}
