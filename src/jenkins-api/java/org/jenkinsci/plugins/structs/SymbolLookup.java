// Signatures of structs 353.v261ea_40a_80fb_; compile-only, never packed.
package org.jenkinsci.plugins.structs;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Descriptor;
import java.util.Set;

public class SymbolLookup {
    public <T> T find(Class<T> type, String symbol) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Descriptor<?> findDescriptor(Class<?> type, String symbol) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static SymbolLookup get() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static Set<String> getSymbolValue(@NonNull Object o) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static Set<String> getSymbolValue(@NonNull Class<?> c) {
        throw new UnsupportedOperationException("signatures only");
    }
}
