// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import jenkins.model.CauseOfInterruption;
import jenkins.model.IExecutor;

public class Executor extends Thread implements ModelObject, IExecutor {
    private Executor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void interrupt() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void interrupt(Result result) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void interrupt(Result result, CauseOfInterruption... causes) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Result abortResult() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void recordCauseOfInterruption(Run<?, ?> build, TaskListener listener) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Queue.Executable getCurrentExecutable() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public int getNumber() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isIdle() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isBusy() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isActive() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isParking() {
        throw new UnsupportedOperationException("signatures only");
    }

    public int getProgress() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isLikelyStuck() {
        throw new UnsupportedOperationException("signatures only");
    }

    public long getElapsedTime() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getEstimatedRemainingTime() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean hasStopPermission() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Computer getOwner() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static Executor currentExecutor() {
        throw new UnsupportedOperationException("signatures only");
    }
}
