// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import hudson.model.Descriptor.FormException;
import hudson.model.Saveable;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import jenkins.model.Loadable;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public abstract class Plugin implements Loadable, Saveable, StaplerProxy {
    @Deprecated
    protected Plugin() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setServletContext(ServletContext context) {
        throw new UnsupportedOperationException("signatures only");
    }

    public PluginWrapper getWrapper() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void start() throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }

    public void postInitialize() throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }

    public void stop() throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }

    public void configure(StaplerRequest2 req, JSONObject formData)
            throws IOException, ServletException, FormException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void doDynamic(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException, ServletException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void load() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    protected XmlFile getConfigXml() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getTarget() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static final class DummyImpl extends Plugin {}
}
