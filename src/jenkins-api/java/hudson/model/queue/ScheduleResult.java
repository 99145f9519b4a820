// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model.queue;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Queue;

public abstract class ScheduleResult {
    public boolean isCreated() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isRefused() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Queue.Item getItem() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Queue.WaitingItem getCreateItem() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final boolean isAccepted() {
        throw new UnsupportedOperationException("signatures only");
    }
}
