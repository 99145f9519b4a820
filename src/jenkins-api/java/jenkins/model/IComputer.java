// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import java.util.List;
import java.util.concurrent.Future;
import jenkins.agents.IOfflineCause;
import org.jenkins.ui.icon.IconSpec;

public interface IComputer extends AccessControlled, IconSpec {
    @NonNull
    String getName();

    @NonNull
    List<? extends IDisplayExecutor> getDisplayExecutors();

    boolean isOffline();

    @NonNull
    String getDisplayName();

    boolean isAcceptingTasks();

    @NonNull
    String getUrl();

    default boolean hasOfflineCause() {
        throw new UnsupportedOperationException("signatures only");
    }

    IOfflineCause getOfflineCause();

    @NonNull
    default String getOfflineCauseReason() {
        throw new UnsupportedOperationException("signatures only");
    }

    boolean isConnecting();

    default String getIcon() {
        throw new UnsupportedOperationException("signatures only");
    }

    default String getIconAltText() {
        throw new UnsupportedOperationException("signatures only");
    }

    default String getTooltip() {
        throw new UnsupportedOperationException("signatures only");
    }

    default String getIconClassName() {
        throw new UnsupportedOperationException("signatures only");
    }

    int countBusy();

    int countExecutors();

    boolean isOnline();

    int countIdle();

    boolean isLaunchSupported();

    Future<?> connect(boolean forceReconnect);

    @NonNull
    default ACL getACL() {
        throw new UnsupportedOperationException("signatures only");
    }
}
