// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler.json;

import jakarta.servlet.ServletException;
import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kohsuke.stapler.AnnotationHandler;
import org.kohsuke.stapler.InjectedParameter;
import org.kohsuke.stapler.StaplerRequest2;

@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@InjectedParameter(SubmittedForm.Handler.class)
public @interface SubmittedForm {
    class Handler extends AnnotationHandler {
        public Object parse(StaplerRequest2 request, Annotation a, Class type, String parameterName)
                throws ServletException {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
