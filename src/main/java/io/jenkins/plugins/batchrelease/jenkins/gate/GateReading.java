package io.jenkins.plugins.batchrelease.jenkins.gate;

import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;

/** What the state of a release means for a gate of it. Pure. */
enum GateReading {
    /** People have not decided. A release that is held meanwhile goes on when they do. */
    WAITING,
    /** Enough people approved, or somebody let the release go on from elsewhere. */
    PASSED,
    /** Rejected, or taken back from elsewhere. */
    REFUSED;

    static GateReading of(Release release, int batch) {
        if (release.phase() == Phase.CONFIRMED || release.batch() > batch) {
            return PASSED;
        }
        if (!release.isOpen() || release.phase() == Phase.ROLLING_BACK || isRejected(release)) {
            return REFUSED;
        }
        boolean approved = release.gate()
                .filter(gate -> gate.batch() == batch && gate.isApproved())
                .isPresent();
        return approved ? PASSED : WAITING;
    }

    private static boolean isRejected(Release release) {
        return release.phase() == Phase.HELD
                && release.hold()
                        .filter(hold -> hold.reason().equals(Hold.REJECTED))
                        .isPresent();
    }
}
