// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler.export;

public class ExportConfig {
    public boolean isPrettyPrint() {
        throw new UnsupportedOperationException("signatures only");
    }

    public ExportConfig withPrettyPrint(boolean prettyPrint) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ExportInterceptor getExportInterceptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public ExportConfig withExportInterceptor(ExportInterceptor interceptor) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ExportConfig withSkipIfFail(boolean skipIfFail) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isSkipIfFail() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Flavor getFlavor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public ExportConfig withFlavor(Flavor flavor) {
        throw new UnsupportedOperationException("signatures only");
    }
}
