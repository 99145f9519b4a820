// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import hudson.EnvVars;
import hudson.remoting.VirtualChannel;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.slaves.OfflineCause;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.logging.LogRecord;
import jenkins.model.IComputer;
import jenkins.model.IDisplayExecutor;
import jenkins.widgets.HasWidgets;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public abstract class Computer extends Actionable
        implements AccessControlled, IComputer, ExecutorListener, DescriptorByNameOwner, StaplerProxy, HasWidgets {
    public static final ExecutorService threadPoolForRemoting = null;
    public static final PermissionGroup PERMISSIONS = null;
    public static final Permission CONFIGURE = null;
    public static final Permission EXTENDED_READ = null;
    public static final Permission DELETE = null;
    public static final Permission CREATE = null;
    public static final Permission DISCONNECT = null;
    public static final Permission CONNECT = null;
    public static final Permission BUILD = null;

    protected Computer(Node node) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<Action> getActions() {
        throw new UnsupportedOperationException("signatures only");
    }

    public OfflineCause getOfflineCause() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean hasOfflineCause() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getOfflineCauseReason() {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public abstract VirtualChannel getChannel();

    public abstract Charset getDefaultCharset();

    public abstract List<LogRecord> getLogRecords() throws IOException, InterruptedException;

    public abstract void doLaunchSlaveAgent(StaplerRequest2 req, StaplerResponse2 rsp)
            throws IOException, ServletException;

    public final Future<?> connect(boolean forceReconnect) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected abstract Future<?> _connect(boolean forceReconnect);

    public Future<?> disconnect(OfflineCause cause) {
        throw new UnsupportedOperationException("signatures only");
    }

    public int getNumExecutors() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public abstract Boolean isUnix();

    @CheckForNull
    public Node getNode() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isOffline() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final boolean isOnline() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isLaunchSupported() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getIcon() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getIconClassName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public int countIdle() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final int countBusy() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final int countExecutors() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<Executor> getExecutors() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<IDisplayExecutor> getDisplayExecutors() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final boolean isIdle() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Map<Object, Object> getSystemProperties() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public EnvVars getEnvironment() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public EnvVars buildEnvironment(@NonNull TaskListener listener) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getHostName() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public static Computer currentComputer() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isAcceptingTasks() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getTarget() {
        throw new UnsupportedOperationException("signatures only");
    }
}
