// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Computer;
import hudson.model.Node;
import hudson.model.TaskListener;
import hudson.remoting.Channel;
import hudson.remoting.VirtualChannel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

public abstract class Launcher {
    @NonNull
    protected final TaskListener listener;

    @CheckForNull
    protected final VirtualChannel channel;

    protected Launcher(@NonNull TaskListener listener, @CheckForNull VirtualChannel channel) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected Launcher(@NonNull Launcher launcher) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public VirtualChannel getChannel() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public TaskListener getListener() {
        throw new UnsupportedOperationException("signatures only");
    }

    @Deprecated
    @CheckForNull
    public Computer getComputer() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public final ProcStarter launch() {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract Proc launch(@NonNull ProcStarter starter) throws IOException;

    public abstract Channel launchChannel(
            @NonNull String[] cmd,
            @NonNull OutputStream out,
            @CheckForNull FilePath workDir,
            @NonNull Map<String, String> envVars)
            throws IOException, InterruptedException;

    public boolean isUnix() {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract void kill(Map<String, String> modelEnvVars) throws IOException, InterruptedException;

    @NonNull
    public final Launcher decorateFor(@NonNull Node node) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public final Launcher decorateByPrefix(String... prefix) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public final Launcher decorateByEnv(@NonNull EnvVars _env) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final class ProcStarter {
        public ProcStarter cmds(String... args) {
            throw new UnsupportedOperationException("signatures only");
        }

        public ProcStarter cmds(List<String> args) {
            throw new UnsupportedOperationException("signatures only");
        }

        public ProcStarter quiet(boolean quiet) {
            throw new UnsupportedOperationException("signatures only");
        }

        public ProcStarter pwd(@CheckForNull FilePath workDir) {
            throw new UnsupportedOperationException("signatures only");
        }

        public ProcStarter stdout(@CheckForNull OutputStream out) {
            throw new UnsupportedOperationException("signatures only");
        }

        public ProcStarter stdout(@NonNull TaskListener out) {
            throw new UnsupportedOperationException("signatures only");
        }

        public ProcStarter stderr(@CheckForNull OutputStream err) {
            throw new UnsupportedOperationException("signatures only");
        }

        @NonNull
        public ProcStarter stdin(@CheckForNull InputStream in) {
            throw new UnsupportedOperationException("signatures only");
        }

        public ProcStarter envs(@NonNull Map<String, String> overrides) {
            throw new UnsupportedOperationException("signatures only");
        }

        public ProcStarter envs(@CheckForNull String... overrides) {
            throw new UnsupportedOperationException("signatures only");
        }

        public Proc start() throws IOException {
            throw new UnsupportedOperationException("signatures only");
        }

        public int join() throws IOException, InterruptedException {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
