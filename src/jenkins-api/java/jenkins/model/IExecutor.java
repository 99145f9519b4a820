// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Queue;
import jenkins.model.queue.ITask;

public interface IExecutor {
    boolean isIdle();

    IComputer getOwner();

    @CheckForNull
    Queue.Executable getCurrentExecutable();

    String getDisplayName();

    @CheckForNull
    default ITask getParentTask() {
        throw new UnsupportedOperationException("signatures only");
    }

    boolean hasStopPermission();

    int getNumber();

    long getElapsedTime();

    default String getTimestampString() {
        throw new UnsupportedOperationException("signatures only");
    }

    String getEstimatedRemainingTime();

    boolean isLikelyStuck();

    int getProgress();
}
