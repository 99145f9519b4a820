// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import hudson.EnvVars;

public class BooleanParameterValue extends ParameterValue {
    public final boolean value;

    public BooleanParameterValue(String name, boolean value) {
        super((String) null, (String) null);
        throw new UnsupportedOperationException("signatures only");
    }

    public BooleanParameterValue(String name, boolean value, String description) {
        super((String) null, (String) null);
        throw new UnsupportedOperationException("signatures only");
    }

    public Boolean getValue() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void buildEnvironment(Run<?, ?> build, EnvVars env) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getShortDescription() {
        throw new UnsupportedOperationException("signatures only");
    }
}
