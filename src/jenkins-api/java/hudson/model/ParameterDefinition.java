// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import java.io.Serializable;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

public abstract class ParameterDefinition implements Describable<ParameterDefinition>, ExtensionPoint, Serializable {
    protected ParameterDefinition(@NonNull String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ParameterDefinition copyWithDefaultValue(ParameterValue defaultValue) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getType() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getDescription() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setDescription(@CheckForNull String description) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getFormattedDescription() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ParameterDescriptor getDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public ParameterValue createValue(StaplerRequest2 req, JSONObject jo) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public ParameterValue createValue(StaplerRequest2 req) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public ParameterValue getDefaultParameterValue() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isValid(ParameterValue value) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static DescriptorExtensionList<ParameterDefinition, ParameterDescriptor> all() {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract static class ParameterDescriptor extends Descriptor<ParameterDefinition> {
        protected ParameterDescriptor(Class<? extends ParameterDefinition> klazz) {
            throw new UnsupportedOperationException("signatures only");
        }

        protected ParameterDescriptor() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getValuePage() {
            throw new UnsupportedOperationException("signatures only");
        }

        @NonNull
        public String getDisplayName() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
