// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model.queue;

import hudson.model.TaskListener;
import org.jvnet.localizer.Localizable;

public abstract class CauseOfBlockage {
    public abstract String getShortDescription();

    public void print(TaskListener listener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static CauseOfBlockage fromMessage(Localizable l) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static CauseOfBlockage createNeedsMoreExecutor(Localizable l) {
        throw new UnsupportedOperationException("signatures only");
    }
}
