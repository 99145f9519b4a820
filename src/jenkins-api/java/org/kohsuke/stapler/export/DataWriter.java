// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler.export;

import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import java.io.IOException;
import java.lang.reflect.Type;

public interface DataWriter {
    String CLASS_PROPERTY_NAME = "_class";

    void name(String name) throws IOException;

    void valuePrimitive(Object v) throws IOException;

    void value(String v) throws IOException;

    void valueNull() throws IOException;

    void startArray() throws IOException;

    void endArray() throws IOException;

    default void type(@Nullable Type expected, @Nullable Class actual) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    void startObject() throws IOException;

    void endObject() throws IOException;

    @NonNull
    default ExportConfig getExportConfig() {
        throw new UnsupportedOperationException("signatures only");
    }
}
