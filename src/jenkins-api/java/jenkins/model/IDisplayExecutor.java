// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import edu.umd.cs.findbugs.annotations.NonNull;

public interface IDisplayExecutor {
    @NonNull
    String getDisplayName();

    @NonNull
    String getUrl();

    @NonNull
    IExecutor getExecutor();
}
