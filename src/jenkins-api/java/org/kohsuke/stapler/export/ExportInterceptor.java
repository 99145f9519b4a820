// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler.export;

import java.io.IOException;
import java.util.logging.Logger;

public abstract class ExportInterceptor {
    public static final Logger LOGGER = null;
    public static final Object SKIP = null;
    public static final ExportInterceptor DEFAULT = null;

    public abstract Object getValue(Property property, Object model, ExportConfig config) throws IOException;
}
