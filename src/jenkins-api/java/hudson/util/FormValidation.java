// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.util;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Descriptor;
import jakarta.servlet.ServletException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.stream.Stream;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public abstract class FormValidation extends IOException implements HttpResponse {
    public final Kind kind;

    private FormValidation() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation error(String message) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation error(String format, Object... args) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation error(Throwable e, String message) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation error(Throwable e, String format, Object... args) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation warning(String message) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation warning(String format, Object... args) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation warning(Throwable e, String message) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation warning(Throwable e, String format, Object... args) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation ok(String message) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation ok() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation ok(String format, Object... args) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static FormValidation aggregate(@NonNull Collection<FormValidation> validations) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation errorWithMarkup(String message) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation warningWithMarkup(String message) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation okWithMarkup(String message) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation respond(Kind kind, String html) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void respond(StaplerResponse2 rsp, String html) throws IOException, ServletException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation validateExecutable(String exe) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation validateExecutable(String exe, FileValidator exeValidator) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation validateNonNegativeInteger(String value) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation validateIntegerInRange(String value, int lower, int upper) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation validatePositiveInteger(String value) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation validateRequired(String value) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation validateBase64(
            String value, boolean allowWhitespace, boolean allowEmpty, String errorMessage) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node)
            throws IOException, ServletException {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract String renderHtml();

    public enum Kind {
        OK,
        WARNING,
        ERROR
    }

    public abstract static class FileValidator {
        public static final FileValidator NOOP = null;

        public abstract FormValidation validate(File f);
    }

    public abstract static class URLCheck {
        protected Stream<String> open(URI uri) throws IOException {
            throw new UnsupportedOperationException("signatures only");
        }

        protected boolean findText(Stream<String> in, String literal) {
            throw new UnsupportedOperationException("signatures only");
        }

        protected FormValidation handleIOException(String url, IOException e) throws IOException {
            throw new UnsupportedOperationException("signatures only");
        }

        protected abstract FormValidation check() throws IOException;
    }

    public static class CheckMethod {
        public CheckMethod(Descriptor descriptor, String fieldName) {
            throw new UnsupportedOperationException("signatures only");
        }

        public String toCheckUrl() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String toStemUrl() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getDependsOn() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
