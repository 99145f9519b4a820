package io.jenkins.plugins.batchrelease.jenkins.overview;

import hudson.Util;
import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import io.jenkins.plugins.batchrelease.jenkins.index.WaitingGate;
import io.jenkins.plugins.batchrelease.jenkins.page.Words;
import java.time.Instant;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** One line of a list, for a view and for REST. */
@ExportedBean(defaultVisibility = 2)
public final class ListedRelease {
    private final IndexEntry entry;
    private final String jobUrl;
    private final boolean waitingForYou;
    private final String impediment;

    ListedRelease(IndexEntry entry, String jobUrl, boolean waitingForYou, String impediment) {
        this.entry = entry;
        this.jobUrl = jobUrl;
        this.waitingForYou = waitingForYou;
        this.impediment = impediment;
    }

    /** Of two builds that keep the same release, the one that drives it. */
    static ListedRelease nearer(ListedRelease one, ListedRelease other) {
        return other.entry.isHeld() && !one.entry.isHeld() ? other : one;
    }

    IndexEntry entry() {
        return entry;
    }

    @Exported
    public String getNamespace() {
        return entry.namespace();
    }

    @Exported
    public String getName() {
        return entry.name();
    }

    @Exported
    public String getCluster() {
        return entry.cluster();
    }

    @Exported
    public String getJob() {
        return entry.place().job();
    }

    @Exported
    public int getBuild() {
        return entry.place().number();
    }

    /** Of the build, under the root of Jenkins. */
    public String getBuildUrl() {
        return jobUrl + entry.place().number() + "/";
    }

    /** Of the release, under the root of Jenkins. */
    @Exported
    public String getUrl() {
        return getBuildUrl() + "batch-release/" + Util.rawEncode(entry.token()) + "/";
    }

    @Exported
    public String getPhase() {
        return entry.standing().phase().name();
    }

    /** In the reader's language. */
    public String getPhaseText() {
        return Words.phase(entry.standing().phase());
    }

    /** Number of the batch under way or done last; 0 before the first. */
    @Exported
    public int getBatch() {
        return entry.standing().batch();
    }

    @Exported
    public int getBatches() {
        return entry.standing().batches();
    }

    /** The version it became, 0 if it has not. */
    @Exported
    public int getVersion() {
        return entry.standing().version();
    }

    /** Why it is held, in short; empty if it is not. */
    @Exported
    public String getHold() {
        return entry.standing().hold();
    }

    /** What keeps it from going on although it should, for instance a driver that is silent; empty if nothing does. */
    @Exported
    public String getImpediment() {
        return impediment;
    }

    @Exported
    public boolean isOpen() {
        return entry.isOpen();
    }

    /** Whether the viewer may approve at the gate that is open. */
    @Exported
    public boolean isWaitingForYou() {
        return waitingForYou;
    }

    /** Whether a gate is open and needs more people. */
    @Exported
    public boolean isWaiting() {
        return entry.gate().isPresent();
    }

    /** Users and groups that the gate names; empty if it names nobody, or there is no gate. */
    @Exported
    public String getApprovers() {
        return entry.gate().map(WaitingGate::approvers).orElse("");
    }

    @Exported
    public List<String> getApprovedBy() {
        return entry.gate().map(WaitingGate::approvedBy).orElse(List.of());
    }

    @Exported
    public int getApprovalsRequired() {
        return entry.gate().map(WaitingGate::required).orElse(0);
    }

    /** User id; empty if nobody started the build. */
    @Exported
    public String getStartedBy() {
        return entry.startedBy();
    }

    /** In milliseconds since the epoch. */
    @Exported
    public long getStartedAt() {
        return entry.startedAt();
    }

    /** When its phase or batch changed last, in milliseconds since the epoch: of a release that is over, its end. */
    @Exported
    public long getSince() {
        return entry.standing().since();
    }

    public String getSinceText() {
        return Util.getTimeSpanString(Math.max(0, System.currentTimeMillis() - getSince()));
    }

    /** For machines, and for whoever wants it exactly. */
    public String getSinceInstant() {
        return Instant.ofEpochMilli(getSince()).toString();
    }

    /** How long it took, or has been taking. */
    public String getDurationText() {
        long end = isOpen() ? System.currentTimeMillis() : getSince();
        return Util.getTimeSpanString(Math.max(0, end - getStartedAt()));
    }
}
