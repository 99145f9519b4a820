package io.jenkins.plugins.batchrelease.record;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.UnsealedState;
import java.util.Optional;

/** What becomes of a state that stands in a record, for a process that knows the release. */
public sealed interface Adoption {
    /** It is ours, or older than what we know: an echo. */
    record Nothing() implements Adoption {}

    /** It counts from now on, as far as it may be believed. */
    record Take(Release release) implements Adoption {}

    /** It is not to be believed. */
    record Refuse() implements Adoption {}

    /**
     * @param ours the release as we know it
     * @param known what stood in the record last to our knowledge
     * @param found what stands there now
     * @param driving whether we drive the release: who only looks on, without a key, follows whatever is there
     */
    static Adoption of(Release ours, StoredRecord known, StoredRecord found, boolean driving) {
        Release theirs = found.release();
        boolean same = theirs.equals(known.release()) || theirs.equals(ours);
        if (!theirs.id().equals(ours.id()) || same || found.resourceVersion().equals(known.resourceVersion())) {
            // A record of that name may already be the next release's: its documents are not the ones we hold.
            return new Nothing();
        }
        if (!theirs.change().documents().equals(ours.change().documents())
                && (driving || found.provenance() != Provenance.UNKNOWN)) {
            return new Refuse();
        }
        if (theirs.sequence() > known.release().sequence() && theirs.comesAfter(known.release())) {
            return found.provenance() == Provenance.FOREIGN
                    ? UnsealedState.progress(ours, theirs)
                            .<Adoption>map(Take::new)
                            .orElseGet(Refuse::new)
                    : new Take(theirs);
        }
        if (found.provenance() == Provenance.UNKNOWN && !driving) {
            return theirs.sequence() < ours.sequence() ? new Nothing() : new Take(theirs);
        }
        return isEarlier(found.resourceVersion(), known.resourceVersion()) ? new Nothing() : new Refuse();
    }

    /**
     * What is to be believed of a record, for a process that begins with it.
     *
     * @param kept what this Jenkins kept of the release itself
     * @throws RecordDamaged if its documents are not those that were kept
     */
    static Release first(StoredRecord found, Optional<Release> kept) {
        Release theirs = found.release();
        Optional<Release> ours = kept.filter(release -> release.id().equals(theirs.id()));
        ours.filter(release -> found.provenance() != Provenance.UNKNOWN)
                .filter(release ->
                        !release.change().documents().equals(theirs.change().documents()))
                .ifPresent(release -> {
                    throw new RecordDamaged(
                            "The record of release " + release.key()
                                    + " was changed by another hand: its documents are not those that this Jenkins started with,"
                                    + " so nothing is done with them.",
                            RecordDamaged.wayOut(
                                    release.key().namespace(), release.key().name()));
                });
        return switch (found.provenance()) {
            case UNKNOWN -> theirs;
            case OURS -> ours.filter(release -> !theirs.comesAfter(release)).orElse(theirs);
            case FOREIGN ->
                ours.map(release -> theirs.equals(release) ? release : believed(release, theirs))
                        .orElseGet(() -> UnsealedState.ofUnknown(theirs));
        };
    }

    private static Release believed(Release ours, Release theirs) {
        return theirs.comesAfter(ours) ? UnsealedState.progress(ours, theirs).orElse(ours) : ours;
    }

    /** The server counts its writes; a late echo of our own has a smaller number, a replayed one a larger. */
    private static boolean isEarlier(String one, String other) {
        try {
            return Long.parseLong(one) < Long.parseLong(other);
        } catch (NumberFormatException opaque) {
            return true;
        }
    }
}
