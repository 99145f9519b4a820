// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import java.io.IOException;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public abstract class AdministrativeMonitor extends AbstractModelObject implements ExtensionPoint, StaplerProxy {
    public final String id;

    protected AdministrativeMonitor(String id) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected AdministrativeMonitor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final String getSearchUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void disable(boolean value) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isEnabled() {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract boolean isActivated();

    public boolean isSecurity() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void doDisable(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void checkRequiredPermission() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean hasRequiredPermission() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean hasPermissionToDisplay() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getTarget() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static ExtensionList<AdministrativeMonitor> all() {
        throw new UnsupportedOperationException("signatures only");
    }
}
