package io.jenkins.plugins.batchrelease.run;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Sees that something takes long. */
final class Vigil {
    private static final long LONG_MILLIS = 5_000;

    private final ScheduledExecutorService timer;
    private final Executor workers;
    private final Runnable takesLong;
    private final Runnable over;

    /** @param takesLong called on a worker if what is kept watch over has not ended in time; {@code over} when it has */
    Vigil(Executors executors, Runnable takesLong, Runnable over) {
        this.timer = executors.timer();
        this.workers = executors.aside();
        this.takesLong = takesLong;
        this.over = over;
    }

    /** Does it, under watch. */
    void over(Runnable task) {
        Watch watch = new Watch();
        ScheduledFuture<?> alarm = alarm(watch);
        try {
            task.run();
        } finally {
            if (alarm != null) {
                alarm.cancel(false);
            }
            watch.end();
        }
    }

    private ScheduledFuture<?> alarm(Watch watch) {
        try {
            return timer.schedule(() -> tell(watch), LONG_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException shutDown) {
            return null;
        }
    }

    private void tell(Watch watch) {
        try {
            workers.execute(watch::tell);
        } catch (RejectedExecutionException shutDown) {
            // Nobody is left to be told.
        }
    }

    /** Of one task: what is told after its end would never be taken back. */
    private final class Watch {
        private boolean ended;
        private boolean told;

        synchronized void tell() {
            if (!ended) {
                told = true;
                takesLong.run();
            }
        }

        synchronized void end() {
            ended = true;
            if (told) {
                over.run();
            }
        }
    }
}
