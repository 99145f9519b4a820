package io.jenkins.plugins.batchrelease.run;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What a release does about time: try again later, longer each time, and look again when time alone may matter. */
final class Patience {
    private static final long FIRST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 5_000;
    /** Where somebody's help is needed, asking often helps nobody. */
    private static final long LONGEST_WITHOUT_HELP_MILLIS = 30_000;
    /** The timer's clock and ours are two: an alarm that comes too early finds nothing to do, and is set once more. */
    private static final long MARGIN_MILLIS = 10;

    private final Mailbox mailbox;
    private final ScheduledExecutorService timer;
    private final AtomicLong backoff = new AtomicLong(FIRST_MILLIS);
    private final AtomicLong backoffWithoutHelp = new AtomicLong(FIRST_MILLIS);
    private final AtomicLong alarm = new AtomicLong();

    Patience(Mailbox mailbox, ScheduledExecutorService timer) {
        this.mailbox = mailbox;
        this.timer = timer;
    }

    /** Something worked: the next failure is tried again soon. */
    void restored() {
        backoff.set(FIRST_MILLIS);
        backoffWithoutHelp.set(FIRST_MILLIS);
    }

    /** Does it in the mailbox after some time. */
    void after(long millis, Runnable task) {
        schedule(() -> mailbox.post(task), millis);
    }

    /** Does it in the mailbox when somebody may have given a right back, or repaired what is wrong. */
    void whenHelped(Runnable task) {
        long wait = backoffWithoutHelp.getAndUpdate(last -> Math.min(LONGEST_WITHOUT_HELP_MILLIS, last * 2));
        schedule(() -> mailbox.post(task), wait);
    }

    /** Does it in the mailbox when what failed has had time to recover. */
    void later(Runnable task) {
        long wait = backoff.getAndUpdate(last -> Math.min(LONGEST_MILLIS, last * 2));
        schedule(() -> mailbox.post(task), wait);
    }

    /**
     * Runs a task at a time, in milliseconds since the epoch; 0 for never. The same time asked for twice is one alarm, unless
     * it has gone off already.
     */
    void at(long time, long now, Runnable task) {
        if (time != 0 && alarm.getAndSet(time) != time) {
            Runnable goneOff = () -> {
                alarm.compareAndSet(time, 0);
                task.run();
            };
            schedule(goneOff, Math.max(1, time - now) + MARGIN_MILLIS);
        }
    }

    private void schedule(Runnable task, long millis) {
        try {
            timer.schedule(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException shutDown) {
            // The process ends; whoever comes next resumes from the record.
        }
    }
}
