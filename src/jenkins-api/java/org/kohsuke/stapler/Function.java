// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler;

import jakarta.servlet.ServletException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;

public abstract class Function {
    public abstract String getName();

    public abstract String getDisplayName();

    public abstract String getSignature();

    public abstract String getQualifiedName();

    public abstract Class[] getParameterTypes();

    public abstract Type[] getGenericParameterTypes();

    public abstract Annotation[][] getParameterAnnotations();

    public abstract String[] getParameterNames();

    public abstract Class getReturnType();

    public abstract Class[] getCheckedExceptionTypes();

    public abstract Class getDeclaringClass();

    public abstract boolean isStatic();

    public Function contextualize(Object usage) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Object returnNull() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object invoke(StaplerRequest2 req, StaplerResponse2 rsp, Object o, Object... args)
            throws IllegalAccessException, InvocationTargetException, ServletException {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract <A extends Annotation> A getAnnotation(Class<A> annotation);

    public abstract Annotation[] getAnnotations();
}
