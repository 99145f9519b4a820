// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import hudson.model.Action;
import hudson.model.ModelObject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public interface ModelObjectWithContextMenu extends ModelObject {
    default ContextMenu doContextMenu(StaplerRequest2 request, StaplerResponse2 response) throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }

    class ContextMenu implements HttpResponse {
        public final List<MenuItem> items = null;

        public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object o)
                throws IOException, ServletException {
            throw new UnsupportedOperationException("signatures only");
        }

        public ContextMenu add(String url, String text) {
            throw new UnsupportedOperationException("signatures only");
        }

        public ContextMenu add(Action a) {
            throw new UnsupportedOperationException("signatures only");
        }

        public ContextMenu add(MenuItem item) {
            throw new UnsupportedOperationException("signatures only");
        }

        public ContextMenu addAll(Collection<? extends Action> actions) {
            throw new UnsupportedOperationException("signatures only");
        }

        public ContextMenu addSeparator() {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    class MenuItem {
        public String url;
        public String displayName;
        public String icon;
        public boolean post;
        public boolean requiresConfirmation;
        public MenuItemType type;
        public ContextMenu subMenu;

        public MenuItem() {
            throw new UnsupportedOperationException("signatures only");
        }

        public MenuItem withUrl(String url) {
            throw new UnsupportedOperationException("signatures only");
        }

        public MenuItem withContextRelativeUrl(String url) {
            throw new UnsupportedOperationException("signatures only");
        }

        public MenuItem withIcon(String icon) {
            throw new UnsupportedOperationException("signatures only");
        }

        public MenuItem withIconClass(String iconClass) {
            throw new UnsupportedOperationException("signatures only");
        }

        public MenuItem withDisplayName(String displayName) {
            throw new UnsupportedOperationException("signatures only");
        }

        public MenuItem withDisplayName(ModelObject o) {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    enum MenuItemType {
        ITEM,
        HEADER,
        SEPARATOR
    }

    interface ContextMenuVisibility extends Action {
        boolean isVisible();
    }
}
