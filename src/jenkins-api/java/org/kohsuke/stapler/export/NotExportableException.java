// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler.export;

public class NotExportableException extends IllegalArgumentException {
    public NotExportableException(Class type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public NotExportableException(Class type, Class<?> propertyOwner, String property) {
        throw new UnsupportedOperationException("signatures only");
    }

    public NotExportableException(String s, Class type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public NotExportableException(String message, Throwable cause, Class type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public NotExportableException(Throwable cause, Class type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Class getType() {
        throw new UnsupportedOperationException("signatures only");
    }
}
