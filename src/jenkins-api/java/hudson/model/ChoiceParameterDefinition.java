// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.List;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

public class ChoiceParameterDefinition extends SimpleParameterDefinition {
    public static final String CHOICES_DELIMITER = "\\r?\\n";

    public ChoiceParameterDefinition(@NonNull String name, @NonNull String choices, @CheckForNull String description) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    public ChoiceParameterDefinition(
            @NonNull String name, @NonNull String[] choices, @CheckForNull String description) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean areValidChoices(@NonNull String choices) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ParameterDefinition copyWithDefaultValue(ParameterValue defaultValue) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<String> getChoices() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getChoicesText() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public StringParameterValue getDefaultParameterValue() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isValid(ParameterValue value) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ParameterValue createValue(StaplerRequest2 req, JSONObject jo) {
        throw new UnsupportedOperationException("signatures only");
    }

    public StringParameterValue createValue(String value) {
        throw new UnsupportedOperationException("signatures only");
    }
}
