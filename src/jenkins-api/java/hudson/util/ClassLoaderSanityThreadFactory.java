// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.util;

import java.util.concurrent.ThreadFactory;

public class ClassLoaderSanityThreadFactory implements ThreadFactory {
    public ClassLoaderSanityThreadFactory(ThreadFactory delegate) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Thread newThread(Runnable r) {
        throw new UnsupportedOperationException("signatures only");
    }
}
