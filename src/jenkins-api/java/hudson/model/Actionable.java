// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import java.util.List;
import jenkins.model.ModelObjectWithContextMenu;
import jenkins.model.ModelObjectWithContextMenu.ContextMenu;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public abstract class Actionable extends AbstractModelObject implements ModelObjectWithContextMenu {
    @NonNull
    public final List<? extends Action> getAllActions() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public <T extends Action> List<T> getActions(Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void addAction(@NonNull Action a) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void replaceAction(@NonNull Action a) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean addOrReplaceAction(@NonNull Action a) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean removeAction(@Nullable Action a) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean removeActions(@NonNull Class<? extends Action> clazz) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean replaceActions(@NonNull Class<? extends Action> clazz, @NonNull Action a) {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T extends Action> T getAction(Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getDynamic(String token, StaplerRequest2 req, StaplerResponse2 rsp) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ContextMenu doContextMenu(StaplerRequest2 request, StaplerResponse2 response) throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }
}
