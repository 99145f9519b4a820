// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionPoint;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Descriptor.FormException;
import hudson.remoting.VirtualChannel;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.slaves.NodeDescriptor;
import java.io.File;
import java.io.IOException;
import jenkins.util.io.OnMaster;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

public abstract class Node extends AbstractModelObject
        implements ReconfigurableDescribable<Node>, ExtensionPoint, AccessControlled, OnMaster, PersistenceRoot {
    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public abstract String getNodeName();

    @Deprecated
    public abstract void setNodeName(String name);

    public abstract String getNodeDescription();

    public abstract Launcher createLauncher(TaskListener listener);

    public abstract int getNumExecutors();

    public abstract Mode getMode();

    @CheckForNull
    public final Computer toComputer() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public final VirtualChannel getChannel() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    protected abstract Computer createComputer();

    public boolean isAcceptingTasks() {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract String getLabelString();

    public void setLabelString(String labelString) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public abstract FilePath getWorkspaceFor(TopLevelItem item);

    @CheckForNull
    public abstract FilePath getRootPath();

    @CheckForNull
    public FilePath createPath(String absolutePath) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ACL getACL() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Node reconfigure(@NonNull StaplerRequest2 req, JSONObject form) throws FormException {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract NodeDescriptor getDescriptor();

    public File getRootDir() {
        throw new UnsupportedOperationException("signatures only");
    }

    public enum Mode {
        NORMAL,
        EXCLUSIVE;

        public String getDescription() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getName() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
