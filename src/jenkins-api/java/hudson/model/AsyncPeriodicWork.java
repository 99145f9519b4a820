// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import hudson.util.StreamTaskListener;
import java.io.File;
import java.io.IOException;
import java.util.logging.Level;

public abstract class AsyncPeriodicWork extends PeriodicWork {
    public final String name;

    protected AsyncPeriodicWork(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final void doRun() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected StreamTaskListener createListener() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected File getLogFile() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected Level getNormalLoggingLevel() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected Level getSlowLoggingLevel() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected Level getErrorLoggingLevel() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected abstract void execute(TaskListener listener) throws IOException, InterruptedException;
}
