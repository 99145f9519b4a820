// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler.export;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;

public class ModelBuilder {
    @NonNull
    public <T> Model<T> get(Class<T> type) throws NotExportableException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public <T> Model<T> get(Class<T> type, @CheckForNull Class<?> propertyOwner, @Nullable String property)
            throws NotExportableException {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public <T> Model<T> getOrNull(Class<T> type, @CheckForNull Class<?> propertyOwner, @Nullable String property) {
        throw new UnsupportedOperationException("signatures only");
    }
}
