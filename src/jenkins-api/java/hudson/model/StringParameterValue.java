// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import hudson.EnvVars;

public class StringParameterValue extends ParameterValue {
    public StringParameterValue(String name, String value) {
        super((String) null, (String) null);
        throw new UnsupportedOperationException("signatures only");
    }

    public StringParameterValue(String name, String value, String description) {
        super((String) null, (String) null);
        throw new UnsupportedOperationException("signatures only");
    }

    public void buildEnvironment(Run<?, ?> build, EnvVars env) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getValue() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void doTrim() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getShortDescription() {
        throw new UnsupportedOperationException("signatures only");
    }
}
