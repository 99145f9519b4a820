// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Item;
import org.kohsuke.stapler.StaplerRequest2;

public class Functions {
    public Functions() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean isWindows() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String appendSpaceIfNotNull(String n) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String escape(String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String xmlEscape(String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String xmlUnescape(String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String htmlAttributeEscape(String text) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String getRelativeLinkTo(Item p) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String jsStringEscape(String s) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String getResourcePath() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String getViewResource(Object it, String path) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String printThrowable(@CheckForNull Throwable t) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean isAnonymous() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String getCrumb(StaplerRequest2 req) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String getCrumbRequestField() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String generateConsoleAnnotationScriptAndStylesheet() {
        throw new UnsupportedOperationException("signatures only");
    }
}
