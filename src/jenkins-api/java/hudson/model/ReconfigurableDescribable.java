// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Descriptor.FormException;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

public interface ReconfigurableDescribable<T extends ReconfigurableDescribable<T>> extends Describable<T> {
    @CheckForNull
    default T reconfigure(StaplerRequest2 req, @CheckForNull JSONObject form) throws FormException {
        throw new UnsupportedOperationException("signatures only");
    }
}
