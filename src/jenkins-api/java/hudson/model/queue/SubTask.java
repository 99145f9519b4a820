// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model.queue;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Queue;
import hudson.model.ResourceActivity;
import java.io.IOException;
import jenkins.model.queue.ITask;

public interface SubTask extends ResourceActivity, ITask {
    default long getEstimatedDuration() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    Queue.Executable createExecutable() throws IOException;

    @NonNull
    default Queue.Task getOwnerTask() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    default Queue.Executable getOwnerExecutable() {
        throw new UnsupportedOperationException("signatures only");
    }

    default Object getSameNodeConstraint() {
        throw new UnsupportedOperationException("signatures only");
    }

    default String getUrl() {
        throw new UnsupportedOperationException("signatures only");
    }
}
