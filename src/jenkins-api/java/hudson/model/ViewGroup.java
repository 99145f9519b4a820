// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.security.AccessControlled;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

public interface ViewGroup extends Saveable, ModelObject, AccessControlled {
    boolean canDelete(View view);

    void deleteView(View view) throws IOException;

    Collection<View> getViews();

    @NonNull
    default Collection<View> getAllViews() {
        throw new UnsupportedOperationException("signatures only");
    }

    View getView(String name);

    default View getPrimaryView() {
        throw new UnsupportedOperationException("signatures only");
    }

    String getUrl();

    void onViewRenamed(View view, String oldName, String newName);

    default ItemGroup<? extends TopLevelItem> getItemGroup() {
        throw new UnsupportedOperationException("signatures only");
    }

    default List<Action> getViewActions() {
        throw new UnsupportedOperationException("signatures only");
    }
}
