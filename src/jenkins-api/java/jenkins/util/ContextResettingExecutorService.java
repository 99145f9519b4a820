// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.util;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

public class ContextResettingExecutorService extends InterceptingExecutorService {
    public ContextResettingExecutorService(ExecutorService base) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    protected Runnable wrap(Runnable r) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected <V> Callable<V> wrap(Callable<V> r) {
        throw new UnsupportedOperationException("signatures only");
    }
}
