// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.EnvVars;
import hudson.ExtensionPoint;
import hudson.console.AnnotatedLargeText;
import hudson.search.SearchIndexBuilder;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Calendar;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import jenkins.console.WithConsoleUrl;
import jenkins.model.HistoricalBuild;
import jenkins.util.io.OnMaster;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;
import org.springframework.security.access.AccessDeniedException;

public abstract class Run<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends Actionable
        implements ExtensionPoint,
                Comparable<RunT>,
                AccessControlled,
                PersistenceRoot,
                DescriptorByNameOwner,
                OnMaster,
                StaplerProxy,
                HistoricalBuild,
                WithConsoleUrl {
    public static final long QUEUE_ID_UNKNOWN = -1;

    @NonNull
    protected final JobT project;

    public int number;
    protected long timestamp;
    protected Result result;

    @CheckForNull
    protected String description;

    protected long duration;
    protected String charset;
    public static final int LIST_CUTOFF = Integer.valueOf(0);
    public static final Comparator<Run> ORDER_BY_DATE = null;
    public static final PermissionGroup PERMISSIONS = null;
    public static final Permission DELETE = null;
    public static final Permission UPDATE = null;
    public static final Permission ARTIFACTS = null;

    protected Run(@NonNull JobT job) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    protected Run(@NonNull JobT job, @NonNull Calendar timestamp) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected Run(@NonNull JobT job, long timestamp) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected Run(@NonNull JobT project, @NonNull File buildDir) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void reload() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void onLoad() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void addAction(@NonNull Action a) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    protected RunT _this() {
        throw new UnsupportedOperationException("signatures only");
    }

    public int compareTo(@NonNull RunT that) {
        throw new UnsupportedOperationException("signatures only");
    }

    public long getQueueId() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Result getResult() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setResult(@NonNull Result r) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<BuildBadgeAction> getBadgeActions() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isBuilding() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isInProgress() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isLogUpdated() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Executor getExecutor() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Executor getOneOffExecutor() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public final Charset getCharset() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<Cause> getCauses() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public <T extends Cause> T getCause(Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final boolean isKeepLog() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getWhyKeepLog() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public JobT getParent() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Calendar getTimestamp() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public final Date getTime() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final long getTimeInMillis() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final long getStartTimeInMillis() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getDescription() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getTimestampString() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getTimestampString2() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getDurationString() {
        throw new UnsupportedOperationException("signatures only");
    }

    public long getDuration() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public BallColor getIconColor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean hasntStartedYet() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getFullDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean hasCustomDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setDisplayName(String value) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public int getNumber() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void dropLinks() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public RunT getPreviousBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public final RunT getPreviousCompletedBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public final RunT getPreviousBuildInProgress() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public RunT getPreviousBuiltBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public RunT getPreviousNotFailedBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public RunT getPreviousFailedBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public RunT getPreviousSuccessfulBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<RunT> getPreviousBuildsOverThreshold(int numberOfBuilds, @NonNull Result threshold) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    protected List<RunT> getBuildsOverThreshold(int numberOfBuilds, @NonNull Result threshold) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public RunT getNextBuild() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getConsoleUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public final String getSearchUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getId() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public File getRootDir() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<ParameterValue> getParameterValues() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<Artifact> getArtifacts() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<Artifact> getArtifactsUpTo(int artifactsNumber) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean getHasArtifacts() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Collection<Fingerprint> getBuildFingerprints() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public InputStream getLogInputStream() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Reader getLogReader() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void writeWholeLogTo(@NonNull OutputStream out) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public AnnotatedLargeText getLogText() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    protected SearchIndexBuilder makeSearchIndex() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Api getApi() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ACL getACL() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void deleteArtifacts() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void delete() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void onStartBuilding() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void onEndBuilding() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<String> getLog(int maxLines) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Summary getBuildStatusSummary() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean canToggleLogKeep() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final void keepLog() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void keepLog(boolean newValue) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setDescription(String description) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public EnvVars getEnvironment(@NonNull TaskListener listener) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public final EnvVars getCharacteristicEnvVars() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getExternalizableId() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static Run<?, ?> fromExternalizableId(String id) throws IllegalArgumentException, AccessDeniedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public long getEstimatedDuration() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void submit(JSONObject json) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getDynamic(String token, StaplerRequest2 req, StaplerResponse2 rsp) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getTarget() {
        throw new UnsupportedOperationException("signatures only");
    }

    public class Artifact {
        public final String relativePath;

        private Artifact() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getFileName() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getDisplayPath() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getHref() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getLength() {
            throw new UnsupportedOperationException("signatures only");
        }

        public long getFileSize() {
            throw new UnsupportedOperationException("signatures only");
        }

        public String getTreeNodeId() {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public static class Summary {
        public boolean isWorse;
        public String message;

        public Summary(boolean worse, String message) {
            throw new UnsupportedOperationException("signatures only");
        }
    }

    public final class KeepLogBuildBadge implements BuildBadgeAction {
        @CheckForNull
        public String getIconFileName() {
            throw new UnsupportedOperationException("signatures only");
        }

        @CheckForNull
        public String getDisplayName() {
            throw new UnsupportedOperationException("signatures only");
        }

        @CheckForNull
        public String getUrlName() {
            throw new UnsupportedOperationException("signatures only");
        }

        @CheckForNull
        public String getWhyKeepLog() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
