package io.jenkins.plugins.batchrelease.jenkins.connection;

import hudson.security.ACL;
import hudson.util.ClassLoaderSanityThreadFactory;
import hudson.util.DaemonThreadFactory;
import hudson.util.NamingThreadFactory;
import io.jenkins.plugins.batchrelease.run.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jenkins.security.ImpersonatingExecutorService;
import jenkins.util.ContextResettingExecutorService;
import jenkins.util.Timer;

/**
 * The plugin's threads. Two pools, because a step may wait for an answer of a release, which a worker of releases gives:
 * from one pool, enough waiting steps would keep that answer away. Idle threads end.
 */
public final class Workers {
    private static final int RELEASES = 6;
    private static final int STEPS = 4;
    private static final int LOOKS = 2;
    private static final long IDLE_SECONDS = 30;

    private static final Executors ENGINE = new Executors(pool("batch release worker", RELEASES), Timer.get());
    private static final ExecutorService STEP = pool("batch release step", STEPS);
    private static final ExecutorService LOOK = pool("batch release page", LOOKS);

    private Workers() {}

    /** Drive releases. */
    static Executors engine() {
        return ENGINE;
    }

    /** Do what a step, a prompt or a listener must not do on the thread it was called on. */
    public static ExecutorService steps() {
        return STEP;
    }

    /** Answer people who only look: a cluster that is slow to tell keeps no step waiting. */
    public static ExecutorService looks() {
        return LOOK;
    }

    /** Does something on a step's thread a little later; the timer's own few threads are shared by all of Jenkins. */
    public static Future<?> stepsLater(Runnable task, long millis) {
        return Timer.get().schedule(() -> STEP.execute(task), millis, TimeUnit.MILLISECONDS);
    }

    private static ExecutorService pool(String name, int threads) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new NamingThreadFactory(new ClassLoaderSanityThreadFactory(new DaemonThreadFactory()), name));
        pool.allowCoreThreadTimeOut(true);
        return new ContextResettingExecutorService(new ImpersonatingExecutorService(pool, ACL.SYSTEM2));
    }
}
