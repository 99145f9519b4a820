// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

public class BooleanParameterDefinition extends SimpleParameterDefinition {
    public BooleanParameterDefinition(@NonNull String name) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    public BooleanParameterDefinition(@NonNull String name, boolean defaultValue, @CheckForNull String description) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    public ParameterDefinition copyWithDefaultValue(ParameterValue defaultValue) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isDefaultValue() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setDefaultValue(boolean defaultValue) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ParameterValue createValue(StaplerRequest2 req, JSONObject jo) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ParameterValue createValue(String value) {
        throw new UnsupportedOperationException("signatures only");
    }

    public BooleanParameterValue getDefaultParameterValue() {
        throw new UnsupportedOperationException("signatures only");
    }
}
