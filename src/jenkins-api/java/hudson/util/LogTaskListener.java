// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.util;

import hudson.model.TaskListener;
import java.io.Closeable;
import java.io.PrintStream;
import java.util.logging.Level;
import java.util.logging.Logger;

public class LogTaskListener extends AbstractTaskListener implements TaskListener, Closeable {
    public LogTaskListener(Logger logger, Level level) {
        throw new UnsupportedOperationException("signatures only");
    }

    public PrintStream getLogger() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void close() {
        throw new UnsupportedOperationException("signatures only");
    }
}
