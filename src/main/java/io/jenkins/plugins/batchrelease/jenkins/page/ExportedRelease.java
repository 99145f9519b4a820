package io.jenkins.plugins.batchrelease.jenkins.page;

import io.jenkins.plugins.batchrelease.service.view.Action;
import io.jenkins.plugins.batchrelease.service.view.ReleaseView;
import io.jenkins.plugins.batchrelease.service.view.Snapshot;
import java.util.List;
import java.util.OptionalLong;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A release for {@code api/json}: the fields of {@link ReleaseView}, by the same names, and its token; with nothing where
 * a view has an empty option. In the list of a build's releases only the short ones show, until more depth or a tree is asked for.
 */
@ExportedBean(defaultVisibility = 2)
public record ExportedRelease(
        @Exported String token,
        @Exported int schema,
        @Exported String namespace,
        @Exported String name,
        @Exported String id,
        @Exported long sequence,
        @Exported String phase,
        @Exported String planHash,
        @Exported int batch,
        @Exported Long startedAt,
        @Exported Long phaseSince,
        @Exported boolean closed,
        @Exported int version,
        @Exported Integer restores,
        @Exported(visibility = 1) ExportedParts.Workload workload,
        @Exported(visibility = 1) ExportedParts.Holder holder,
        @Exported(visibility = 1) ExportedParts.Images images,
        @Exported(visibility = 1) ExportedParts.Counts counts,
        @Exported(visibility = 1) List<ExportedParts.Batch> batches,
        @Exported(visibility = 1) ExportedParts.Gate gate,
        @Exported(visibility = 1) ExportedParts.Hold hold,
        @Exported(visibility = 1) ExportedParts.ServiceSwitch serviceSwitch,
        @Exported(visibility = 1) ExportedParts.Waits waiting,
        @Exported(visibility = 1) ExportedParts.Impediment impediment,
        @Exported(visibility = 1) ExportedDrift drift,
        @Exported(visibility = 1) List<ExportedParts.Pod> pods,
        @Exported(visibility = 1) List<ExportedParts.Audit> audit,
        @Exported(visibility = 1) List<ExportedParts.Version> versions,
        @Exported List<String> actions,
        @Exported String tag) {
    /** @param token names it in the addresses of its build */
    static ExportedRelease of(String token, Snapshot snapshot) {
        ReleaseView view = snapshot.view();
        return new ExportedRelease(
                token,
                view.schema(),
                view.namespace(),
                view.name(),
                view.id(),
                view.sequence(),
                view.phase().map(Enum::name).orElse(null),
                view.planHash(),
                view.batch(),
                orNull(view.startedAt()),
                orNull(view.phaseSince()),
                view.closed(),
                view.version(),
                view.restores().orElse(null),
                view.workload().map(ExportedParts.Workload::of).orElse(null),
                view.holder().map(ExportedParts.Holder::of).orElse(null),
                ExportedParts.Images.of(view.images()),
                ExportedParts.Counts.of(view.counts()),
                view.batches().stream().map(ExportedParts.Batch::of).toList(),
                view.gate().map(ExportedParts.Gate::of).orElse(null),
                view.hold().map(ExportedParts.Hold::of).orElse(null),
                view.serviceSwitch().map(ExportedParts.ServiceSwitch::of).orElse(null),
                view.waiting().map(ExportedParts.Waits::of).orElse(null),
                view.impediment().map(ExportedParts.Impediment::of).orElse(null),
                view.drift().map(ExportedDrift::of).orElse(null),
                view.pods().stream().map(ExportedParts.Pod::of).toList(),
                view.audit().stream().map(ExportedParts.Audit::of).toList(),
                view.versions().stream().map(ExportedParts.Version::of).toList(),
                view.actions().stream().map(Action::verb).toList(),
                snapshot.tag());
    }

    static Long orNull(OptionalLong time) {
        return time.isPresent() ? time.getAsLong() : null;
    }
}
