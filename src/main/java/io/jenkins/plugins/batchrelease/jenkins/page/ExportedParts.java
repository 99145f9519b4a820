package io.jenkins.plugins.batchrelease.jenkins.page;

import io.jenkins.plugins.batchrelease.cluster.PodTrouble;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.service.view.ApprovalLine;
import io.jenkins.plugins.batchrelease.service.view.AuditLine;
import io.jenkins.plugins.batchrelease.service.view.BatchLine;
import io.jenkins.plugins.batchrelease.service.view.PodLine;
import io.jenkins.plugins.batchrelease.service.view.ReleaseView;
import io.jenkins.plugins.batchrelease.service.view.VersionLine;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The parts of an {@link ExportedRelease}. All of them show wherever the release shows whole. */
public final class ExportedParts {
    private static final int WITH_THE_RELEASE = 3;

    private ExportedParts() {}

    /** The object whose pods are replaced. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record Workload(@Exported String apiVersion, @Exported String kind, @Exported String name) {
        static Workload of(WorkloadRef workload) {
            return new Workload(workload.apiVersion(), workload.kind(), workload.name());
        }
    }

    /** Who drives a release, and where. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record Holder(@Exported String who, @Exported String via, @Exported String place) {
        static Holder of(ReleaseView.HolderLine holder) {
            return new Holder(holder.who(), holder.via().name(), holder.place());
        }
    }

    /** What ran before and what the release brings. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record Images(@Exported List<String> from, @Exported List<String> to) {
        static Images of(io.jenkins.plugins.batchrelease.service.view.Images images) {
            return new Images(images.from(), images.to());
        }
    }

    /** The pods in numbers. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record Counts(
            @Exported int replicas,
            @Exported int target,
            @Exported Integer updated,
            @Exported Integer available,
            @Exported Integer outdated) {
        static Counts of(io.jenkins.plugins.batchrelease.service.view.Counts counts) {
            return new Counts(
                    counts.replicas(),
                    counts.target(),
                    orNull(counts.updated()),
                    orNull(counts.available()),
                    orNull(counts.outdated()));
        }

        private static Integer orNull(OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
    }

    /** One person's yes. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record Approval(@Exported String who, @Exported long at, @Exported String comment) {
        static Approval of(ApprovalLine approval) {
            return new Approval(approval.who(), approval.at(), approval.comment());
        }
    }

    /** A batch and what became of it. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record Batch(
            @Exported int number,
            @Exported int target,
            @Exported int step,
            @Exported String state,
            @Exported Long startedAt,
            @Exported Long readyAt,
            @Exported List<Approval> approvals) {
        static Batch of(BatchLine batch) {
            return new Batch(
                    batch.number(),
                    batch.target(),
                    batch.step(),
                    batch.state().word(),
                    ExportedRelease.orNull(batch.startedAt()),
                    ExportedRelease.orNull(batch.readyAt()),
                    batch.approvals().stream().map(Approval::of).toList());
        }
    }

    /** Where people decide. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record Gate(
            @Exported int batch,
            @Exported int required,
            @Exported List<Approval> approvals,
            @Exported boolean open,
            @Exported int counted,
            @Exported boolean inJenkins,
            @Exported List<String> approvers,
            @Exported List<String> notBy) {
        static Gate of(ReleaseView.GateLine gate) {
            return new Gate(
                    gate.batch(),
                    gate.required(),
                    gate.approvals().stream().map(Approval::of).toList(),
                    gate.open(),
                    gate.counted(),
                    gate.inJenkins(),
                    gate.approvers(),
                    gate.notBy());
        }
    }

    /** Why a release is held. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record Hold(
            @Exported String reason,
            @Exported String message,
            @Exported String from,
            @Exported long at,
            @Exported Map<String, String> details) {
        static Hold of(io.jenkins.plugins.batchrelease.release.Hold hold) {
            return new Hold(hold.reason(), hold.message(), hold.from().name(), hold.at(), hold.details());
        }
    }

    /** A switch of a Service's selector. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record ServiceSwitch(@Exported String service, @Exported int batch, @Exported boolean done) {
        static ServiceSwitch of(ReleaseView.SwitchLine line) {
            return new ServiceSwitch(line.service(), line.batch(), line.done());
        }
    }

    /** What a batch waits for before its pods move. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record Waits(@Exported String kind, @Exported String hook, @Exported int done, @Exported int of) {
        static Waits of(Waiting waiting) {
            return new Waits(waiting.kind().name(), waiting.hook(), waiting.done(), waiting.of());
        }
    }

    /** What keeps a release from going on now although it should. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record Impediment(@Exported String reason, @Exported String message, @Exported long since) {
        static Impediment of(ReleaseView.ImpedimentLine line) {
            return new Impediment(line.reason(), line.message(), line.since());
        }
    }

    /** Why a pod cannot become ready. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record Trouble(@Exported String reason, @Exported String container, @Exported String message) {
        static Trouble of(PodTrouble trouble) {
            return new Trouble(trouble.reason(), trouble.container(), trouble.message());
        }
    }

    /** A pod of the workload. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record Pod(
            @Exported String name,
            @Exported String revision,
            @Exported(name = "isNew") boolean isNew,
            @Exported boolean ready,
            @Exported boolean terminating,
            @Exported String phase,
            @Exported List<String> images,
            @Exported int restarts,
            @Exported Trouble trouble) {
        static Pod of(PodLine pod) {
            return new Pod(
                    pod.name(),
                    pod.revision(),
                    pod.isNew(),
                    pod.ready(),
                    pod.terminating(),
                    pod.phase(),
                    pod.images(),
                    pod.restarts(),
                    pod.trouble().map(Trouble::of).orElse(null));
        }
    }

    /** One line of the audit. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record Audit(
            @Exported long at,
            @Exported String who,
            @Exported String via,
            @Exported String where,
            @Exported String what,
            @Exported String kind,
            @Exported List<Integer> numbers,
            @Exported String detail,
            @Exported String reason,
            @Exported Map<String, String> details,
            @Exported String comment) {
        static Audit of(AuditLine line) {
            return new Audit(
                    line.at(),
                    line.who(),
                    line.via().name(),
                    line.where(),
                    line.what(),
                    line.kind().word(),
                    line.numbers(),
                    line.detail(),
                    line.reason(),
                    line.details(),
                    line.comment());
        }
    }

    /** A version of the history. */
    @ExportedBean(defaultVisibility = WITH_THE_RELEASE)
    public record Version(
            @Exported int number,
            @Exported long at,
            @Exported String by,
            @Exported List<String> images,
            @Exported String note,
            @Exported Integer restores,
            @Exported boolean current,
            @Exported boolean foreign) {
        static Version of(VersionLine version) {
            return new Version(
                    version.number(),
                    version.at(),
                    version.by(),
                    version.images(),
                    version.note(),
                    version.restores().orElse(null),
                    version.current(),
                    version.foreign());
        }
    }
}
