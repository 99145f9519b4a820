package io.jenkins.plugins.batchrelease.run;

import java.util.concurrent.atomic.AtomicBoolean;

/** Something to be done in a mailbox when it is asked for; asked for many times in a burst, it is done once. */
final class Soon {
    private final Mailbox mailbox;
    private final Runnable task;
    private final AtomicBoolean requested = new AtomicBoolean();

    Soon(Mailbox mailbox, Runnable task) {
        this.mailbox = mailbox;
        this.task = task;
    }

    void request() {
        if (requested.compareAndSet(false, true)) {
            mailbox.post(() -> {
                requested.set(false);
                task.run();
            });
        }
    }
}
