// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import hudson.model.ModelObject;
import jenkins.model.ModelObjectWithContextMenu.ContextMenu;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public interface ModelObjectWithChildren extends ModelObject {
    default ContextMenu doChildrenContextMenu(StaplerRequest2 request, StaplerResponse2 response) throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }
}
