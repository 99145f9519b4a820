// Signatures of structs 353.v261ea_40a_80fb_; compile-only, never packed.
package org.jenkinsci.plugins.structs.describable;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.TaskListener;
import java.io.IOException;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;

public final class DescribableModel<T> implements Serializable {
    public static final String CLAZZ = "$class";

    public DescribableModel(Class<T> clazz) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static <T> DescribableModel<T> of(Class<T> clazz) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Class<T> getType() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Collection<DescribableParameter> getParameters() {
        throw new UnsupportedOperationException("signatures only");
    }

    public DescribableParameter getParameter(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean hasSingleRequiredParameter() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public DescribableParameter getSoleRequiredParameter() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public DescribableParameter getFirstRequiredParameter() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public T instantiate(Map<String, ?> arguments, @CheckForNull TaskListener listener)
            throws IllegalArgumentException {
        throw new UnsupportedOperationException("signatures only");
    }

    public UninstantiatedDescribable uninstantiate2(T o) throws UnsupportedOperationException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static UninstantiatedDescribable uninstantiate2_(Object o) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isDeprecated() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getHelp() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }
}
