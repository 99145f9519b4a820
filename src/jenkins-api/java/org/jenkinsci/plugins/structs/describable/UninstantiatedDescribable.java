// Signatures of structs 353.v261ea_40a_80fb_; compile-only, never packed.
package org.jenkinsci.plugins.structs.describable;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import hudson.model.TaskListener;
import java.io.Serializable;
import java.util.Map;

public class UninstantiatedDescribable implements Serializable {
    public static final String ANONYMOUS_KEY = "<anonymous>";

    public UninstantiatedDescribable(String symbol, String klass, Map<String, ?> arguments) {
        throw new UnsupportedOperationException("signatures only");
    }

    public UninstantiatedDescribable(Map<String, ?> arguments) {
        throw new UnsupportedOperationException("signatures only");
    }

    public UninstantiatedDescribable withArguments(Map<String, ?> arguments) {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public String getSymbol() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setSymbol(String symbol) {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public String getKlass() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setKlass(String klass) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public DescribableModel getModel() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setModel(DescribableModel model) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Map<String, ?> getArguments() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean hasSoleRequiredArgument() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Map<String, Object> toMap() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Map<String, Object> toShallowMap() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object instantiate(TaskListener listener) throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T> T instantiate(Class<T> base, TaskListener listener) throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }

    public static UninstantiatedDescribable from(Object o) {
        throw new UnsupportedOperationException("signatures only");
    }
}
