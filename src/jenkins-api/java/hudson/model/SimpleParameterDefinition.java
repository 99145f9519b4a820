// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import org.kohsuke.stapler.StaplerRequest2;

public abstract class SimpleParameterDefinition extends ParameterDefinition {
    protected SimpleParameterDefinition(@NonNull String name) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract ParameterValue createValue(String value);

    public final ParameterValue createValue(StaplerRequest2 req) {
        throw new UnsupportedOperationException("signatures only");
    }
}
