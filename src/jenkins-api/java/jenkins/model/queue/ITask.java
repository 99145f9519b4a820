// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model.queue;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.ModelObject;

public interface ITask extends ModelObject {
    default boolean hasAbortPermission() {
        throw new UnsupportedOperationException("signatures only");
    }

    default boolean hasReadPermission() {
        throw new UnsupportedOperationException("signatures only");
    }

    default String getFullDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    String getUrl();
}
