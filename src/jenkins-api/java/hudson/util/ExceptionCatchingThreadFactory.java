// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.util;

import java.util.concurrent.ThreadFactory;

public class ExceptionCatchingThreadFactory implements ThreadFactory, Thread.UncaughtExceptionHandler {
    public ExceptionCatchingThreadFactory() {
        throw new UnsupportedOperationException("signatures only");
    }

    public ExceptionCatchingThreadFactory(ThreadFactory core) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Thread newThread(Runnable r) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void uncaughtException(Thread t, Throwable e) {
        throw new UnsupportedOperationException("signatures only");
    }
}
