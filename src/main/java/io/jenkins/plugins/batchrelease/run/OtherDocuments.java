package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.hook.Hooks;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import java.util.List;
import java.util.Optional;

/**
 * The documents beside the workload. Usually they are written while a release is prepared; where people decide before anything
 * changes, with the first batch, once they have: a selector or a configuration that is mounted is production, too.
 */
final class OtherDocuments {
    private final Target target;
    private boolean written;

    OtherDocuments(Target target) {
        this.target = target;
    }

    void prepare(Release release) {
        if (!release.options().documentsWait()) {
            of(release).forEach(document -> write(release, document));
        }
    }

    /**
     * Before the hooks of a batch run and its pods move.
     *
     * @return what to do instead, if one of them is not what people decided about
     */
    Optional<Outcome> beforeBatch(Release release) {
        if (written || !release.options().documentsWait() || release.batch() != 1) {
            return Optional.empty();
        }
        List<ManifestDocument> all = of(release);
        Optional<Problem> changed = all.stream()
                .flatMap(document -> changed(release, document).stream())
                .findFirst();
        if (changed.isEmpty()) {
            all.forEach(document -> write(release, document));
            written = true;
        }
        return changed.map(problem -> Outcome.interruptedBy(new ReleaseEvent.Disturbed(problem)));
    }

    /** Whether they have been written, or a process that died may have done so without saying so. */
    static boolean mayBeWritten(Release release) {
        if (!release.options().documentsWait()) {
            return true;
        }
        return release.audit().stream()
                .takeWhile(entry -> !entry.tells(Happening.ROLLBACK_STARTED) && !entry.tells(Happening.POLICY_ROLLBACK))
                .dropWhile(entry -> !entry.tells(Happening.BATCH_STARTED))
                .filter(entry -> entry.tells(Happening.BATCH_STARTED)
                        || entry.tells(Happening.WENT_ON)
                        || entry.tells(Happening.HELD))
                .reduce((first, last) -> last)
                .filter(last -> !isRefusal(last))
                .isPresent();
    }

    private static boolean isRefusal(AuditEntry entry) {
        return entry.tells(Happening.HELD) && entry.fact().reason().equals(Hold.DOCUMENTS);
    }

    private Optional<Problem> changed(Release release, ManifestDocument document) {
        return new DocumentDrift(target.cluster())
                .problem(
                        Documents.ref(target, release, document),
                        document,
                        target.material().previous().other(document.kind(), document.name()));
    }

    private void write(Release release, ManifestDocument document) {
        target.cluster().apply(Documents.ref(target, release, document), document.json(), false);
    }

    private List<ManifestDocument> of(Release release) {
        return target.material().manifest().documents().stream()
                .filter(document -> !target.isWorkload(document))
                .filter(document -> !Hooks.isHook(document))
                .filter(document -> !release.options().isAlso(document))
                .filter(document -> !release.change().isLate(document))
                .toList();
    }
}
