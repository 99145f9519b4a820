// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model.queue;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Executor;

public abstract class AsynchronousExecution extends RuntimeException {
    protected AsynchronousExecution() {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract void interrupt(boolean forShutdown);

    public abstract boolean blocksRestart();

    public abstract boolean displayCell();

    @CheckForNull
    public final Executor getExecutor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final void completed(@CheckForNull Throwable error) {
        throw new UnsupportedOperationException("signatures only");
    }
}
