// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.triggers;

import hudson.model.Descriptor;
import hudson.model.Item;

public abstract class TriggerDescriptor extends Descriptor<Trigger<?>> {
    protected TriggerDescriptor(Class<? extends Trigger<?>> clazz) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected TriggerDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract boolean isApplicable(Item item);
}
