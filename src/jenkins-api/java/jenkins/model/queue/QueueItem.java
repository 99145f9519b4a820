// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model.queue;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.ModelObject;
import hudson.model.Queue;

public interface QueueItem extends ModelObject {
    boolean isStuck();

    @NonNull
    Queue.Task getTask();

    default boolean hasCancelPermission() {
        throw new UnsupportedOperationException("signatures only");
    }

    long getId();

    @NonNull
    String getCausesDescription();

    @CheckForNull
    String getWhy();

    @NonNull
    String getParams();

    @NonNull
    String getInQueueForString();

    @CheckForNull
    default String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }
}
