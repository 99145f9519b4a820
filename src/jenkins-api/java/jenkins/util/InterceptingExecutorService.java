// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.util;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public abstract class InterceptingExecutorService implements ExecutorService {
    protected InterceptingExecutorService(ExecutorService base) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected abstract Runnable wrap(Runnable r);

    protected abstract <V> Callable<V> wrap(Callable<V> r);

    protected ExecutorService delegate() {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T> Future<T> submit(Callable<T> task) {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T> Future<T> submit(Runnable task, T result) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Future<?> submit(Runnable task) {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) throws InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
            throws InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T> T invokeAny(Collection<? extends Callable<T>> tasks) throws InterruptedException, ExecutionException {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void execute(Runnable command) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isShutdown() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isTerminated() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void shutdown() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<Runnable> shutdownNow() {
        throw new UnsupportedOperationException("signatures only");
    }
}
