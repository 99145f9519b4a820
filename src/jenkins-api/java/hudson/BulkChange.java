// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import hudson.model.Saveable;
import java.io.Closeable;
import java.io.IOException;

public class BulkChange implements Closeable {
    public final Exception allocator;
    public static final Saveable ALL = null;

    public BulkChange(Saveable saveable) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void commit() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void close() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void abort() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static BulkChange current() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean contains(Saveable s) {
        throw new UnsupportedOperationException("signatures only");
    }
}
