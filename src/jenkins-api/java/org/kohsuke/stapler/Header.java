// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler;

import jakarta.servlet.ServletException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kohsuke.stapler.Header.HandlerImpl;

@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Documented
@InjectedParameter(HandlerImpl.class)
public @interface Header {
    String value();

    boolean required() default false;

    class HandlerImpl extends AnnotationHandler<Header> {
        public Object parse(StaplerRequest2 request, Header a, Class type, String parameterName)
                throws ServletException {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
