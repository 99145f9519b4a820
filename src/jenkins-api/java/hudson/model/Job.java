// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.EnvVars;
import hudson.ExtensionPoint;
import hudson.security.ACL;
import hudson.util.RunList;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import jenkins.model.ModelObjectWithChildren;
import jenkins.model.ModelObjectWithContextMenu.ContextMenu;
import jenkins.widgets.HasWidgets;
import org.kohsuke.stapler.StaplerOverridable;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public abstract class Job<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends AbstractItem
        implements ExtensionPoint, StaplerOverridable, ModelObjectWithChildren, HasWidgets {
    protected Job(ItemGroup parent, String name) {
        super(null, null);
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isInQueue() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isBuilding() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getPronoun() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isKeepDependencies() {
        throw new UnsupportedOperationException("signatures only");
    }

    public int getNextBuildNumber() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public EnvVars getEnvironment(@CheckForNull Node node, @NonNull TaskListener listener)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean supportsLogRotator() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void renameTo(String newName) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract boolean isBuildable();

    public RunList<RunT> getBuilds() {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunList<RunT> getNewBuilds() {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunT getBuild(String id) {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunT getBuildByNumber(int n) {
        throw new UnsupportedOperationException("signatures only");
    }

    public File getBuildDir() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected abstract SortedMap<Integer, ? extends RunT> _getRuns();

    public RunT getLastBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunT getFirstBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunT getLastSuccessfulBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunT getLastCompletedBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    public BallColor getIconColor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public ACL getACL() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onLoad(ItemGroup<? extends Item> parent, String name) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onCopiedFrom(Item src) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isNameEditable() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isLogUpdated() {
        throw new UnsupportedOperationException("signatures only");
    }

    public int assignBuildNumber() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void updateNextBuildNumber(int next) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public EnvVars getCharacteristicEnvVars() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Queue.Item getQueueItem() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void logRotate() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public Collection<? extends Job> getAllJobs() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Collection<?> getOverrides() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void delete() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public SortedMap<Integer, RunT> getBuildsAsMap() {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunT getNearestBuild(int n) {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunT getNearestOldBuild(int n) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected abstract void removeRun(RunT run);

    public RunT getLastUnsuccessfulBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunT getLastUnstableBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunT getLastStableBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    public RunT getLastFailedBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<RunT> getLastBuildsOverThreshold(int numberOfBuilds, Result threshold) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected List<RunT> getEstimatedDurationCandidates() {
        throw new UnsupportedOperationException("signatures only");
    }

    public long getEstimatedDuration() {
        throw new UnsupportedOperationException("signatures only");
    }

    public ContextMenu doChildrenContextMenu(StaplerRequest2 request, StaplerResponse2 response) throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getDynamic(String token, StaplerRequest2 req, StaplerResponse2 rsp) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getBuildStatusUrl() {
        throw new UnsupportedOperationException("signatures only");
    }
}
