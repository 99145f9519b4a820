// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.util;

import java.util.concurrent.ThreadFactory;

public class DaemonThreadFactory implements ThreadFactory {
    public DaemonThreadFactory() {
        throw new UnsupportedOperationException("signatures only");
    }

    public DaemonThreadFactory(ThreadFactory core) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Thread newThread(Runnable r) {
        throw new UnsupportedOperationException("signatures only");
    }
}
