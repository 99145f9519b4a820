// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.console;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Descriptor;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public abstract class ConsoleAnnotationDescriptor extends Descriptor<ConsoleNote<?>> implements ExtensionPoint {
    protected ConsoleAnnotationDescriptor(Class<? extends ConsoleNote<?>> clazz) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected ConsoleAnnotationDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean hasScript() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean hasStylesheet() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void doScriptJs(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException, ServletException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void doStyleCss(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException, ServletException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static DescriptorExtensionList<ConsoleNote<?>, ConsoleAnnotationDescriptor> all() {
        throw new UnsupportedOperationException("signatures only");
    }
}
