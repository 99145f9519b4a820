package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.plan.PlanHash;
import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Which release somebody looked at before they decided: another one of that name is not meant. */
final class PlanChoice {
    private static final int LEAST = 8;

    @Option(
            names = "--plan",
            paramLabel = "HASH",
            description = "Only if the release has this plan: at least 8 characters of its hash, as status shows it.")
    private String plan;

    boolean isGiven() {
        return plan != null;
    }

    /** @throws RequestRefused if another release has taken the place of the one that was looked at */
    void require(Release release) {
        if (plan == null) {
            return;
        }
        String wanted = plan.toLowerCase(Locale.ROOT);
        if (!wanted.matches("[0-9a-f]{" + LEAST + ",64}")) {
            throw new CommandFailed("--plan: \"" + plan + "\" is not the beginning of a plan hash: at least " + LEAST
                    + " of the characters 0-9 and a-f, as status shows them.");
        }
        if (!release.shownHash().startsWith(wanted)) {
            throw new RequestRefused("--plan: release " + release.key() + " has plan "
                    + of(release) + ", not " + plan
                    + ". Either the hash is mistyped, or another release has taken the place"
                    + " of the one that was looked at, or somebody has gone on from what another hand made of the workload."
                    + " This one was started by "
                    + release.audit().stream()
                            .findFirst()
                            .map(AuditEntry::where)
                            .orElse(release.holder().place())
                    + " at " + Times.local(release.startedAt())
                    + ". Look at it with status, then decide anew.");
        }
    }

    /** As it is proposed. */
    static String of(Release release) {
        return PlanHash.shown(release.shownHash());
    }
}
