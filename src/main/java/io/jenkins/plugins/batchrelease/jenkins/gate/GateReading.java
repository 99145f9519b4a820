package io.jenkins.plugins.batchrelease.jenkins.gate;

import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;

/** What the state of a release means for a gate of it. Pure. */
enum GateReading {
    /** People have not decided. A release that is held meanwhile goes on when they do. */
    WAITING,
    /** Enough people approved, or nobody objected in time, or somebody let the release go on from elsewhere. */
    PASSED,
    /** Rejected, or taken back from elsewhere. */
    REFUSED,
    /** Somebody at the command line went on past it, though only what is approved in Jenkins counts at it. */
    BYPASSED,
    /** Nobody decided in time: the release is held, or goes back. */
    UNDECIDED;

    /**
     * @param strict whether only what is approved in Jenkins counts at the gate, and that is not enough to this build's knowledge
     */
    static GateReading of(Release release, int batch, boolean strict) {
        GateReading reading = of(release, batch);
        boolean elsewhere = release.holder().actor().kind() == Actor.Kind.COMMAND_LINE;
        boolean beyond = release.phase() == Phase.CONFIRMED || release.batch() > batch;
        return reading == PASSED && beyond && strict && elsewhere ? BYPASSED : reading;
    }

    static GateReading of(Release release, int batch) {
        if (release.phase() == Phase.CONFIRMED || release.batch() > batch) {
            return PASSED;
        }
        if (isHeld(release, Hold.UNDECIDED) || wentBackUndecided(release, batch)) {
            return UNDECIDED;
        }
        if (!release.isOpen() || release.phase() == Phase.ROLLING_BACK || isHeld(release, Hold.REJECTED)) {
            return REFUSED;
        }
        boolean approved = release.gate()
                .filter(gate -> gate.batch() == batch && gate.isApproved())
                .isPresent();
        return approved ? PASSED : WAITING;
    }

    private static boolean isHeld(Release release, String reason) {
        return release.phase() == Phase.HELD
                && release.hold().filter(hold -> hold.reason().equals(reason)).isPresent();
    }

    private static boolean wentBackUndecided(Release release, int batch) {
        boolean back = release.phase() == Phase.ROLLING_BACK || release.phase() == Phase.ROLLED_BACK;
        return back && release.audit().stream().anyMatch(entry -> entry.what().equals(Gate.undecided(batch)));
    }
}
