// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

public class TextParameterDefinition extends StringParameterDefinition {
    public TextParameterDefinition(@NonNull String name) {
        super((String) null);
        throw new UnsupportedOperationException("signatures only");
    }

    public TextParameterDefinition(
            @NonNull String name, @CheckForNull String defaultValue, @CheckForNull String description) {
        super((String) null);
        throw new UnsupportedOperationException("signatures only");
    }

    public StringParameterValue getDefaultParameterValue() {
        throw new UnsupportedOperationException("signatures only");
    }

    public ParameterValue createValue(StaplerRequest2 req, JSONObject jo) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ParameterValue createValue(String value) {
        throw new UnsupportedOperationException("signatures only");
    }
}
