package io.jenkins.plugins.batchrelease.cluster;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps requests from a server that does not answer, so that waiting for it holds no threads: after some failures in a row
 * one request a second tries whether it is back, and all others fail at once.
 */
final class Breaker {
    private static final int FAILURES = 3;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanos;
    private int failures;
    private boolean trying;
    private long nextTry;

    Breaker() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that runs evenly, as {@link System#nanoTime} */
    Breaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    <T> T call(Supplier<T> request) {
        boolean alone = enter();
        try {
            T answer = request.get();
            left(alone, true);
            return answer;
        } catch (KubernetesClientException failure) {
            left(alone, !ClusterException.isConnection(failure));
            throw failure;
        } catch (RuntimeException | Error other) {
            left(alone, true);
            throw other;
        }
    }

    /** Whether this is the one that tries. */
    private synchronized boolean enter() {
        if (failures < FAILURES) {
            return false;
        }
        if (trying || nanos.getAsLong() - nextTry < 0) {
            throw new KubernetesClientException(
                    "The API server cannot be reached", new IOException("it did not answer before; asked again soon"));
        }
        trying = true;
        return true;
    }

    private synchronized void left(boolean alone, boolean answered) {
        if (alone) {
            trying = false;
        }
        failures = answered ? 0 : failures + 1;
        nextTry = nanos.getAsLong() + PAUSE_NANOS;
    }
}
