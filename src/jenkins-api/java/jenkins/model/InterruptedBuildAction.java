// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import hudson.model.InvisibleAction;
import java.util.Collection;
import java.util.List;

public class InterruptedBuildAction extends InvisibleAction {
    public InterruptedBuildAction(Collection<? extends CauseOfInterruption> causes) {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<CauseOfInterruption> getCauses() {
        throw new UnsupportedOperationException("signatures only");
    }
}
