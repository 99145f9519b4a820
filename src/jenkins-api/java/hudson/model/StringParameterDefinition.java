// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

public class StringParameterDefinition extends SimpleParameterDefinition {
    public StringParameterDefinition(@NonNull String name) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    public StringParameterDefinition(
            @NonNull String name, @CheckForNull String defaultValue, @CheckForNull String description, boolean trim) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    public StringParameterDefinition(
            @NonNull String name, @CheckForNull String defaultValue, @CheckForNull String description) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    public StringParameterDefinition(@NonNull String name, @CheckForNull String defaultValue) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    public ParameterDefinition copyWithDefaultValue(ParameterValue defaultValue) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getDefaultValue() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setDefaultValue(@CheckForNull String defaultValue) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isTrim() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setTrim(boolean trim) {
        throw new UnsupportedOperationException("signatures only");
    }

    public StringParameterValue getDefaultParameterValue() {
        throw new UnsupportedOperationException("signatures only");
    }

    public ParameterValue createValue(StaplerRequest2 req, JSONObject jo) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ParameterValue createValue(String str) {
        throw new UnsupportedOperationException("signatures only");
    }
}
