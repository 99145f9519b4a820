// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.triggers;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Action;
import hudson.model.Describable;
import hudson.model.Item;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;

public abstract class Trigger<J extends Item> implements Describable<Trigger<?>>, ExtensionPoint {
    protected final String spec;

    @CheckForNull
    protected transient J job;

    protected Trigger(String cronTabSpec) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected Trigger() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void start(J project, boolean newInstance) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void run() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void stop() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Collection<? extends Action> getProjectActions() {
        throw new UnsupportedOperationException("signatures only");
    }

    public TriggerDescriptor getDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final String getSpec() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void checkTriggers(Calendar cal) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static DescriptorExtensionList<Trigger<?>, TriggerDescriptor> all() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static List<TriggerDescriptor> for_(Item i) {
        throw new UnsupportedOperationException("signatures only");
    }
}
