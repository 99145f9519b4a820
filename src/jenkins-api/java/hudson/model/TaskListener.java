// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.console.ConsoleNote;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jenkinsci.remoting.SerializableOnlyOverRemoting;

public interface TaskListener extends SerializableOnlyOverRemoting {
    TaskListener NULL = null;

    @NonNull
    PrintStream getLogger();

    @NonNull
    default Charset getCharset() {
        throw new UnsupportedOperationException("signatures only");
    }

    default void annotate(ConsoleNote ann) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    default void hyperlink(String url, String text) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    default PrintWriter error(String msg) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    default PrintWriter error(String format, Object... args) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    default PrintWriter fatalError(String msg) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    default PrintWriter fatalError(String format, Object... args) {
        throw new UnsupportedOperationException("signatures only");
    }
}
