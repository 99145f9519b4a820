package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import java.lang.constant.Constable;
import org.kohsuke.stapler.DataBoundSetter;

/** A step that says what is to be released and how. */
public abstract class SourceStep extends ClusterStep {
    private static final long serialVersionUID = 1;

    private String manifest = "";
    private String manifestText = "";
    private String manifestSecrets = "";
    private String fromResource = "";
    private String image = "";
    private String version = "";
    private String workload = "";
    private String batches = "";
    private String serviceSwitch = "";
    private int at;
    private String onFailure = "hold";
    private String onAbort = "hold";
    /** Missing in a pipeline that an older version of the plugin left running. */
    private String onConflict;

    /** Missing in a pipeline that an older version of the plugin left running. */
    private String strategy;

    /** Missing in a pipeline that an older version of the plugin left running. */
    private String also;

    private boolean prePull;
    /** Missing in a pipeline that an older version of the plugin left running. */
    private String gate;

    private String progressDeadline = "10m";
    private int failureThreshold;
    private int historyLimit = ReleaseOptions.DEFAULT_HISTORY_LIMIT;

    public final String getManifest() {
        return manifest;
    }

    @DataBoundSetter
    public final void setManifest(String value) {
        manifest = text(value);
    }

    public final String getManifestText() {
        return manifestText;
    }

    @DataBoundSetter
    public final void setManifestText(String value) {
        manifestText = value == null ? "" : value;
    }

    public final String getManifestSecrets() {
        return manifestSecrets;
    }

    @DataBoundSetter
    public final void setManifestSecrets(String value) {
        manifestSecrets = text(value);
    }

    public final String getFromResource() {
        return fromResource;
    }

    @DataBoundSetter
    public final void setFromResource(String value) {
        fromResource = text(value);
    }

    public final String getImage() {
        return image;
    }

    @DataBoundSetter
    public final void setImage(String value) {
        image = text(value);
    }

    public final String getVersion() {
        return version;
    }

    @DataBoundSetter
    public final void setVersion(String value) {
        version = text(value);
    }

    public final String getWorkload() {
        return workload;
    }

    @DataBoundSetter
    public final void setWorkload(String value) {
        workload = text(value);
    }

    /**
     * Text. Declared as what text and numbers have in common, and nothing that Jenkins describes is: Declarative checks
     * {@code batches: 2} against the type it sees here.
     */
    public final Constable getBatches() {
        return batches;
    }

    @DataBoundSetter
    public final void setBatches(Constable value) {
        batches = value == null ? "" : text(value.toString());
    }

    final String batches() {
        return batches;
    }

    public final String getServiceSwitch() {
        return serviceSwitch;
    }

    @DataBoundSetter
    public final void setServiceSwitch(String value) {
        serviceSwitch = text(value);
    }

    public final int getAt() {
        return at;
    }

    @DataBoundSetter
    public final void setAt(int value) {
        at = value;
    }

    public final String getOnFailure() {
        return onFailure;
    }

    @DataBoundSetter
    public final void setOnFailure(String value) {
        onFailure = chosen(value, "hold");
    }

    public final String getOnAbort() {
        return onAbort;
    }

    @DataBoundSetter
    public final void setOnAbort(String value) {
        onAbort = chosen(value, "hold");
    }

    public final String getOnConflict() {
        return onConflict == null ? "fail" : onConflict;
    }

    @DataBoundSetter
    public final void setOnConflict(String value) {
        onConflict = chosen(value, "fail");
    }

    public final String getStrategy() {
        return strategy == null ? "" : strategy;
    }

    @DataBoundSetter
    public final void setStrategy(String value) {
        strategy = text(value);
    }

    public final String getGate() {
        return gate == null ? "" : gate;
    }

    @DataBoundSetter
    public final void setGate(String value) {
        gate = text(value);
    }

    public final String getAlso() {
        return also == null ? "" : also;
    }

    @DataBoundSetter
    public final void setAlso(String value) {
        also = text(value);
    }

    public final boolean isPrePull() {
        return prePull;
    }

    @DataBoundSetter
    public final void setPrePull(boolean value) {
        prePull = value;
    }

    public final String getProgressDeadline() {
        return progressDeadline;
    }

    @DataBoundSetter
    public final void setProgressDeadline(String value) {
        progressDeadline = text(value);
    }

    public final int getFailureThreshold() {
        return failureThreshold;
    }

    @DataBoundSetter
    public final void setFailureThreshold(int value) {
        failureThreshold = value;
    }

    public final int getHistoryLimit() {
        return historyLimit;
    }

    @DataBoundSetter
    public final void setHistoryLimit(int value) {
        historyLimit = value;
    }
}
