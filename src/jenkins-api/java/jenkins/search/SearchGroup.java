// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.search;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.ModelObject;

public interface SearchGroup extends ExtensionPoint, ModelObject {
    static ExtensionList<SearchGroup> all() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    static <T extends SearchGroup> T get(@NonNull Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }
}
