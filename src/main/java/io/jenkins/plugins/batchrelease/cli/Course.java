package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.RequestRefused;

/** Takes a release from batch to batch: to its first gate, or, if it is to wait, to its end. */
final class Course {
    private final Moves moves;
    private final ReleasePrinter printer;
    private final boolean waits;
    private final String comment;

    /**
     * @param waits whether to stay until a decision comes, from wherever it comes
     * @param comment what is to stand in the audit when it confirms
     */
    Course(Moves moves, ReleasePrinter printer, boolean waits, String comment) {
        this.comment = comment;
        this.moves = moves;
        this.printer = printer;
        this.waits = waits;
    }

    /** @return the release where people have to decide, or where it ended */
    Release from(Release started) {
        Release release = started;
        while (release.isOpen() && release.phase() != Phase.HELD) {
            Release now = release;
            if (!needsPeople(now)) {
                release = goOn(now);
            } else if (waits) {
                printer.waiting(now);
                release = moves.until(now.key(), later -> !isSame(now, later));
            } else {
                return now;
            }
        }
        return release;
    }

    private static boolean needsPeople(Release release) {
        boolean confirmsItself = release.options().gates().goesThrough();
        return release.isWaitingForApproval() || release.phase() == Phase.AWAITING_CONFIRM && !confirmsItself;
    }

    private Release goOn(Release release) {
        try {
            return release.phase() == Phase.AWAITING_CONFIRM
                    ? moves.confirm(release.key(), comment)
                    : moves.next(release.key());
        } catch (RequestRefused refused) {
            // Who decided may have gone on at once, from another process: that is as good.
            Release later = moves.look(release.key());
            if (isSame(release, later)) {
                throw refused;
            }
            return later;
        }
    }

    /** Whether people would still decide the same thing. */
    private static boolean isSame(Release release, Release later) {
        return release.phase() == later.phase()
                && release.batch() == later.batch()
                && release.isWaitingForApproval() == later.isWaitingForApproval();
    }
}
