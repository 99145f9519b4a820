// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.util;

import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

public abstract class InterceptingScheduledExecutorService extends InterceptingExecutorService
        implements ScheduledExecutorService {
    protected InterceptingScheduledExecutorService(ScheduledExecutorService base) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    protected ScheduledExecutorService delegate() {
        throw new UnsupportedOperationException("signatures only");
    }

    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("signatures only");
    }

    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("signatures only");
    }
}
