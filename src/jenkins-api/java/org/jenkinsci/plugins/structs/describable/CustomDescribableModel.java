// Signatures of structs 353.v261ea_40a_80fb_; compile-only, never packed.
package org.jenkinsci.plugins.structs.describable;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Map;

public interface CustomDescribableModel {
    @NonNull
    default Map<String, Object> customInstantiate(@NonNull Map<String, Object> arguments) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    default UninstantiatedDescribable customUninstantiate(@NonNull UninstantiatedDescribable ud) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    static CustomDescribableModel of(Class<?> type) {
        throw new UnsupportedOperationException("signatures only");
    }
}
