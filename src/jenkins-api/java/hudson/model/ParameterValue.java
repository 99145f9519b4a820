// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.EnvVars;
import java.io.Serializable;

public abstract class ParameterValue implements Serializable {
    protected final String name;

    protected ParameterValue(String name, String description) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected ParameterValue(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDescription() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setDescription(String description) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final String getName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void buildEnvironment(Run<?, ?> build, EnvVars env) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getShortDescription() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isSensitive() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Object getValue() {
        throw new UnsupportedOperationException("signatures only");
    }
}
