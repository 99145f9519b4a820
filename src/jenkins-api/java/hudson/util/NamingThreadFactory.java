// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.util;

import java.util.concurrent.ThreadFactory;

public final class NamingThreadFactory implements ThreadFactory {
    public NamingThreadFactory(ThreadFactory delegate, String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Thread newThread(Runnable r) {
        throw new UnsupportedOperationException("signatures only");
    }
}
