package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.service.report.PlainText;
import java.util.Set;

/** Whether a release came to rest where a step wants it. Pure. */
public final class Rest {
    /** It rests elsewhere; the message says where, why, and what to do. */
    public static final class Elsewhere extends RuntimeException {
        private static final long serialVersionUID = 1;

        Elsewhere(String message) {
            super(message);
        }
    }

    private Rest() {}

    /**
     * @return the release itself
     * @throws Elsewhere if it is in another phase
     */
    static Release in(Release release, Set<Phase> wanted) {
        if (wanted.contains(release.phase())) {
            return release;
        }
        throw new Elsewhere(reason(release));
    }

    /**
     * Asked before a step moves a release on.
     *
     * @throws Elsewhere if people have to approve first
     */
    static void requireDecided(Release release) {
        if (release.isWaitingForApproval()) {
            Gate gate = release.gate().orElseThrow();
            throw new Elsewhere("Release " + release.key() + " waits after batch " + gate.batch() + " of "
                    + release.schedule().size() + " for people to approve ("
                    + gate.counted().size() + " of " + gate.required()
                    + " approvals). Put batchReleaseGate() after batchReleaseNext(): it asks them, and waits.");
        }
    }

    /** What a release waits for whose first batch wants approval, and how to give it. */
    static String waitsBefore(Release release) {
        Gate gate = release.gate().orElseThrow();
        String why = release.schedule().size() == 1
                ? " All its pods would move at once."
                : release.change().changesOthers()
                        ? " Documents beside the workload would change, or hooks run, with it."
                        : "";
        return "Release " + release.key() + " waits before its first batch for people to approve ("
                + gate.counted().size() + " of " + gate.required() + " approvals)." + why
                + " They can at the prompt of this step or on the release's page; the step goes on then.";
    }

    /** Why a step cannot go on with the release. */
    public static String reason(Release release) {
        String which = "Release " + release.key();
        return switch (release.phase()) {
            case HELD ->
                which + " is held: "
                        + PlainText.line(release.hold().orElseThrow().message());
            case ROLLING_BACK, ROLLED_BACK -> which + " was rolled back: " + wayBack(release);
            case CONFIRMED -> which + " is confirmed already.";
            default ->
                which + " is " + release.phase() + " after batch " + release.batch() + " of "
                        + release.schedule().size() + ", which this step did not expect.";
        };
    }

    private static String wayBack(Release release) {
        return release.audit().stream()
                .filter(entry -> entry.tells(Happening.POLICY_ROLLBACK) || entry.tells(Happening.ROLLBACK_STARTED))
                .reduce((first, last) -> last)
                .map(Rest::text)
                .orElse("what ran before runs again.");
    }

    private static String text(AuditEntry entry) {
        String comment = entry.comment().isEmpty() ? "" : " (" + entry.comment() + ")";
        return PlainText.line(entry.what() + ", by " + entry.who() + comment);
    }
}
