package io.jenkins.plugins.batchrelease.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import java.util.List;
import java.util.Optional;

/**
 * What a release brings, as far as its state has to know.
 *
 * @param planHash binds an approval to what was shown: made of the documents, what was asked for, what ran before and which
 *     release of that name was before, so that no other release has the same
 * @param creates whether the workload did not exist before: there is nothing to go back to but its absence
 * @param revision how the cluster names the new version's pods; known once the release is prepared
 * @param restores the version of the history this release brings back, if it does
 * @param wayBack whether somebody asked for a rollback, which no rule stops; a release whose source is a version of the history
 *     is none, nor is one to a version that this Jenkins did not write
 * @param documents what its documents are; unknown in records of earlier versions
 * @param changesOthers whether documents beside the workload change what runs already, or hooks run with the first batch. In
 *     JSON only where they do
 * @param takenOver how often somebody has gone on from what another hand made of the workload. In JSON only if somebody has
 * @param late the documents that are written when the last batch is ready, as {@code Service/web}, for they would find no pod
 *     before. In JSON only if there are some
 */
public record Change(
        String planHash,
        boolean creates,
        Optional<String> revision,
        Optional<Integer> restores,
        Boolean wayBack,
        Optional<BoundDocuments> documents,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean changesOthers,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int takenOver,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> late) {
    /** Records of earlier versions do not say: then, what brought a version back was taken for a way back. */
    public Change {
        if (wayBack == null) {
            wayBack = restores.isPresent();
        }
        documents = documents == null ? Optional.empty() : documents;
        late = late == null ? List.of() : List.copyOf(late);
    }

    /** A way back, if it brings a version back; its documents are not known. */
    public Change(String planHash, boolean creates, Optional<String> revision, Optional<Integer> restores) {
        this(planHash, creates, revision, restores, null);
    }

    /** One whose documents are not known yet. */
    public Change(
            String planHash, boolean creates, Optional<String> revision, Optional<Integer> restores, Boolean wayBack) {
        this(planHash, creates, revision, restores, wayBack, Optional.empty(), false, 0, List.of());
    }

    public Change withRevision(String name) {
        return new Change(
                planHash, creates, Optional.of(name), restores, wayBack, documents, changesOthers, takenOver, late);
    }

    /** The same for rules that make an exception for a way back: nobody whom they know asked for one. */
    Change asNew() {
        return new Change(planHash, creates, revision, restores, false, documents, changesOthers, takenOver, late);
    }

    Change withTakenOver(int times) {
        return new Change(planHash, creates, revision, restores, wayBack, documents, changesOthers, times, late);
    }

    public Change with(BoundDocuments bound) {
        return new Change(
                planHash, creates, revision, restores, wayBack, Optional.of(bound), changesOthers, takenOver, late);
    }

    /** The same, with documents beside the workload that change something at the start, or without. */
    public Change changingOthers(boolean change) {
        return new Change(planHash, creates, revision, restores, wayBack, documents, change, takenOver, late);
    }

    /** The same with documents, as {@code Service/web}, that wait until the last batch is ready. */
    public Change writingLate(List<String> documentRefs) {
        return new Change(
                planHash, creates, revision, restores, wayBack, documents, changesOthers, takenOver, documentRefs);
    }

    /** Whether a document is written when the last batch is ready, and not before the first. */
    public boolean isLate(ManifestDocument document) {
        return document.ref().group().isEmpty() && late.contains(document.kind() + "/" + document.name());
    }
}
