package io.jenkins.plugins.batchrelease.service.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.GateDemand;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * A release as pages and REST show it. Holds nothing secret: no manifest, no diff, no holder's id.
 *
 * @param schema version of this shape in JSON, {@link #SCHEMA}
 * @param namespace the Kubernetes namespace
 * @param name the release's name
 * @param id unique for this attempt; empty if there is none yet
 * @param sequence grows with every step of the release, not with its pods
 * @param phase how far it is; absent if there is no release of that name yet
 * @param planHash the plan that is shown: a decision names it
 * @param batch number of the batch under way or done last; 0 before the first
 * @param startedAt in milliseconds since the epoch
 * @param phaseSince when phase or batch changed last
 * @param closed whether nothing remains to be done for it
 * @param version the version it became, 0 until then
 * @param restores the version it brings back, if it does
 * @param workload the object whose pods are replaced
 * @param holder who drives it
 * @param images what ran before and what it brings, as far as pods and versions show it
 * @param counts its pods in numbers
 * @param batches its batches, in their order
 * @param gate where people decide now, if they do
 * @param hold why it is held, if it is
 * @param serviceSwitch the Service to switch, if one is
 * @param waiting what the batch waits for before its pods move, if it does
 * @param impediment what keeps it from going on now although it should, if something does; it is tried again
 * @param drift what another hand changed while nobody drives the release here who would hold it, if something was
 * @param pods the pods of the workload as they are now
 * @param audit who did what and when, oldest first
 * @param versions the versions that are kept, oldest first
 * @param actions what may be asked of it now
 */
public record ReleaseView(
        int schema,
        String namespace,
        String name,
        String id,
        long sequence,
        Optional<Phase> phase,
        String planHash,
        int batch,
        OptionalLong startedAt,
        OptionalLong phaseSince,
        boolean closed,
        int version,
        Optional<Integer> restores,
        Optional<WorkloadRef> workload,
        Optional<HolderLine> holder,
        Images images,
        Counts counts,
        List<BatchLine> batches,
        Optional<GateLine> gate,
        Optional<Hold> hold,
        Optional<SwitchLine> serviceSwitch,
        Optional<Waiting> waiting,
        Optional<ImpedimentLine> impediment,
        Optional<DriftLine> drift,
        List<PodLine> pods,
        List<AuditLine> audit,
        List<VersionLine> versions,
        List<Action> actions) {
    /** Raised when a page that knows the shape before cannot read this one. */
    public static final int SCHEMA = 1;

    /**
     * @param reason a short machine-readable word
     * @param message a sentence in English, without its end
     * @param since when it began, in milliseconds since the epoch
     */
    public record ImpedimentLine(String reason, String message, long since) {
        static ImpedimentLine of(Impediment impediment) {
            return new ImpedimentLine(impediment.reason(), impediment.text(), impediment.since());
        }
    }

    /** Who drives a release, and where: a Jenkins build, or a person at a machine. */
    public record HolderLine(String who, Actor.Kind via, String place) {}

    /**
     * Where people decide.
     *
     * @param batch number of the batch it stands after
     * @param required how many distinct people have to approve
     * @param approvals who approved so far
     * @param open whether it still keeps the release from going on
     * @param counted how many of the approvals count
     * @param inJenkins whether only those count that were given in Jenkins
     * @param approvers lists of users and groups, of each of which an approver has to be one; empty for anybody
     * @param notBy who may not approve, for they are behind the release
     */
    public record GateLine(
            int batch,
            int required,
            List<ApprovalLine> approvals,
            boolean open,
            int counted,
            boolean inJenkins,
            List<String> approvers,
            List<String> notBy) {
        static GateLine of(Gate gate, Release release) {
            boolean refuses = gate.demands().stream().anyMatch(GateDemand::refusesStarters);
            return new GateLine(
                    gate.batch(),
                    gate.required(),
                    gate.approvals().stream().map(ApprovalLine::of).toList(),
                    !gate.isApproved(),
                    gate.counted().size(),
                    gate.isInJenkins(),
                    gate.named(),
                    refuses ? release.origin().people() : List.of());
        }
    }

    /**
     * A switch of a Service's selector.
     *
     * @param batch number of the batch after which it switches
     * @param done whether it points to the new version now
     */
    public record SwitchLine(String service, int batch, boolean done) {}

    /** A release as it is now, with versions of which nobody says who wrote them. */
    public static ReleaseView of(Release release, Progress progress, List<Version> versions) {
        return of(release, progress, KeptVersions.of(versions));
    }

    /** A release as it is now. */
    public static ReleaseView of(Release release, Progress progress, KeptVersions versions) {
        List<AuditLine> audit = release.audit().stream().map(AuditLine::of).toList();
        List<PodLine> pods = progress.pods().stream()
                .map(pod -> PodLine.of(pod, release.change()))
                .toList();
        return new ReleaseView(
                SCHEMA,
                release.key().namespace(),
                release.key().name(),
                release.id(),
                release.sequence(),
                Optional.of(release.phase()),
                release.shownHash(),
                release.batch(),
                OptionalLong.of(release.startedAt()),
                OptionalLong.of(release.phaseSince()),
                release.closed(),
                release.version(),
                release.change().restores(),
                Optional.of(release.workload()),
                Optional.of(new HolderLine(
                        release.holder().actor().id(),
                        release.holder().actor().kind(),
                        release.holder().place())),
                Images.of(release, pods, versions.readable()),
                Counts.of(release, progress, pods),
                BatchLine.of(release, audit),
                release.gate().map(gate -> GateLine.of(gate, release)),
                release.hold(),
                serviceSwitch(release),
                progress.waiting(),
                progress.impediment().map(ImpedimentLine::of),
                DriftLine.of(release, progress),
                pods,
                audit,
                VersionLine.of(versions, Optional.of(release)),
                Action.allowedBy(release));
    }

    /** A name under which no release was started yet. */
    public static ReleaseView none(ReleaseKey key, KeptVersions versions) {
        return new ReleaseView(
                SCHEMA,
                key.namespace(),
                key.name(),
                "",
                0,
                Optional.empty(),
                "",
                0,
                OptionalLong.empty(),
                OptionalLong.empty(),
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Images.NONE,
                Counts.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                VersionLine.of(versions, Optional.empty()),
                List.of());
    }

    /** With only those actions that {@code mayDo} lets through: what the viewer has no right to is not offered. */
    public ReleaseView offering(Predicate<Action> mayDo) {
        return new ReleaseView(
                schema,
                namespace,
                name,
                id,
                sequence,
                phase,
                planHash,
                batch,
                startedAt,
                phaseSince,
                closed,
                version,
                restores,
                workload,
                holder,
                images,
                counts,
                batches,
                gate,
                hold,
                serviceSwitch,
                waiting,
                impediment,
                drift,
                pods,
                audit,
                versions,
                actions.stream().filter(mayDo).toList());
    }

    @JsonIgnore
    public ReleaseKey key() {
        return new ReleaseKey(namespace, name);
    }

    private static Optional<SwitchLine> serviceSwitch(Release release) {
        return release.options()
                .serviceSwitch()
                .map(change -> new SwitchLine(
                        change.service(),
                        change.effectiveBatch(release.schedule().size()),
                        isSwitched(release)));
    }

    private static boolean isSwitched(Release release) {
        boolean back = release.phase() == Phase.ROLLING_BACK || release.phase() == Phase.ROLLED_BACK;
        int at = release.switchBatch().orElse(0);
        return !back
                && release.audit().stream()
                        .map(AuditLine::of)
                        .anyMatch(line -> line.isAbout(Happening.TRAFFIC_SWITCHED, at));
    }
}
