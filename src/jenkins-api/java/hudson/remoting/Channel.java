// Signatures of remoting 3309.v27b_9314fd1a_4; compile-only, never packed.
package hudson.remoting;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.Closeable;
import java.io.IOException;

public class Channel implements VirtualChannel, IChannel, Closeable {
    private Channel() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isOutClosed() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isClosingOrClosed() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isInClosed() {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T> T export(Class<T> type, T instance) {
        throw new UnsupportedOperationException("signatures only");
    }

    public <V, T extends Throwable> V call(hudson.remoting.Callable<V, T> callable)
            throws IOException, T, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public <V, T extends Throwable> Future<V> callAsync(hudson.remoting.Callable<V, T> callable) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void join() throws InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void join(long timeout) throws InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void close() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void close(@CheckForNull Throwable diagnosis) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getProperty(Object key) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void syncIO() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void syncLocalIO() throws InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static Channel current() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static Channel currentOrFail() throws IllegalStateException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean isClosedChannelException(@CheckForNull Throwable t) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object waitForProperty(Object key) throws InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }
}
