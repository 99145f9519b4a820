// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.BallColor;
import hudson.model.BuildBadgeAction;
import hudson.model.ModelObject;
import hudson.model.ParameterValue;
import hudson.model.Result;
import java.util.Calendar;
import java.util.List;

public interface HistoricalBuild extends ModelObject {
    int getNumber();

    @NonNull
    String getUrl();

    @CheckForNull
    String getDescription();

    @NonNull
    String getFullDisplayName();

    long getQueueId();

    @CheckForNull
    Result getResult();

    @NonNull
    List<ParameterValue> getParameterValues();

    boolean isBuilding();

    @NonNull
    BallColor getIconColor();

    @NonNull
    default String getBuildStatusIconClassName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    default String getBuildStatusUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    Calendar getTimestamp();

    @NonNull
    String getDurationString();

    @NonNull
    List<BuildBadgeAction> getBadgeActions();

    @CheckForNull
    default String getTruncatedDescription() {
        throw new UnsupportedOperationException("signatures only");
    }
}
