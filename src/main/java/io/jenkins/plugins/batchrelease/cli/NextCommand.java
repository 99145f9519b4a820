package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.ReleaseStatus;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code next}: one batch forward. */
@Command(
        name = "next",
        description = "Moves the next batch. Goes on with one that was interrupted, and tries again what is held.",
        footer = {
            "",
            "For example:",
            "  batch-release next web -n shop",
            "  batch-release next web -n shop --without-approval 'Jenkins is down, see ticket 42'"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Program.class)
final class NextCommand extends ClusterCommand {
    @Parameters(paramLabel = "NAME", description = "The release.")
    private String name;

    @Option(
            names = "--without-approval",
            paramLabel = "REASON",
            description =
                    "Goes past a gate that waits, for instance while Jenkins is down. Written down with the reason, shown in"
                            + " Jenkins, and no approval: the next gate wants its own.",
            defaultValue = "")
    private String withoutApproval;

    @Option(
            names = "--take-over",
            description =
                    "Goes on from what another hand made of the workload: its pods count for a batch, at whose gate"
                            + " people decide anew.")
    private boolean takeOver;

    @Option(
            names = {"-y", "--yes"},
            description = "Takes over a release that somebody else drives without asking.")
    private boolean yes;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Only if batch N was the last that moved; 0 before the first.")
    private Integer batch;

    @Mixin
    private PlanChoice plan;

    @Override
    int run(Session session, Screen screen) {
        ReleaseKey key = session.key(name);
        ReleaseStatus status = session.service().status(key);
        plan.require(status.release());
        requireBatch(status.release(), batch);
        if (!new TakeOver(session, screen).isWanted(status, yes)) {
            return ExitCode.REFUSED_OR_FAILED;
        }
        boolean back = wasGoingBack(status.release());
        Moves moves = new Moves(session, screen);
        Release release;
        try {
            release = takeOver ? moves.takeOver(key) : moves.next(key, withoutApproval);
        } catch (CompletionException refused) {
            if (Failures.cause(refused) instanceof RequestRefused) {
                // What can be typed instead.
                new ReleasePrinter(screen, session.proposals())
                        .rest(session.service().status(key));
            }
            throw refused;
        }
        answer(session, screen, release);
        return back ? ExitCode.ofRollback(release) : ExitCode.of(release);
    }

    /** @throws RequestRefused if the release is further than whoever asks has seen */
    static void requireBatch(Release shown, Integer batch) {
        if (batch != null && shown.batch() != batch) {
            throw new RequestRefused("--batch: release " + shown.key() + " is at batch " + shown.batch() + " of "
                    + shown.schedule().size() + ", not at " + batch + ". Look at it with status, then decide anew.");
        }
    }

    /** Then the way back is what is gone on with. */
    private static boolean wasGoingBack(Release release) {
        return release.phase() == Phase.ROLLING_BACK
                || release.phase() == Phase.HELD
                        && release.hold()
                                .filter(hold -> hold.from() == Phase.ROLLING_BACK)
                                .isPresent();
    }
}
