// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler;

import jakarta.servlet.ServletException;
import java.lang.annotation.Annotation;

public abstract class AnnotationHandler<T extends Annotation> {
    public Object parse(StaplerRequest2 request, T a, Class type, String parameterName) throws ServletException {
        throw new UnsupportedOperationException("signatures only");
    }

    protected final Object convert(Class targetType, String value) {
        throw new UnsupportedOperationException("signatures only");
    }
}
