package io.jenkins.plugins.batchrelease.run;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs what it is given one after the other, on whichever worker is free. Holds no thread while it is empty. */
final class Mailbox {
    private static final Logger LOGGER = Logger.getLogger(Mailbox.class.getName());

    private final Executor workers;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean closed;

    Mailbox(Executor workers) {
        this.workers = workers;
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
        if (task != null) {
            try {
                task.run();
            } catch (RuntimeException bug) {
                LOGGER.log(Level.WARNING, "A release's work failed unexpectedly", bug);
            }
        }
        synchronized (this) {
            running = !waiting.isEmpty();
            if (running) {
                dispatch();
            }
        }
    }
}
