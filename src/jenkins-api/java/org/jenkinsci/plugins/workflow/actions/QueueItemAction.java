// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.actions;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.InvisibleAction;
import hudson.model.Queue;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public abstract class QueueItemAction extends InvisibleAction implements PersistentAction {
    @CheckForNull
    public abstract Queue.Item itemInQueue();

    @NonNull
    public static QueueState getNodeState(@NonNull FlowNode node) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static Queue.Item getQueueItem(@NonNull FlowNode node) {
        throw new UnsupportedOperationException("signatures only");
    }

    public enum QueueState {
        QUEUED,
        CANCELLED,
        LAUNCHED,
        UNKNOWN
    }
}
