package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.Decision;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.ReleaseStatus;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approve}: decide at a gate. Moves nothing. */
@Command(
        name = "approve",
        description = "Approves the batch at whose gate a release waits, or rejects it. Only records the decision:"
                + " next moves, or whoever waits.",
        footer = {
            "",
            "For example:",
            "  batch-release approve web -n shop --comment 'smoke test is good'",
            "  batch-release approve web -n shop --batch 1 --plan 74891a01ad46"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Program.class)
final class ApproveCommand extends ClusterCommand {
    @Parameters(paramLabel = "NAME", description = "The release.")
    private String name;

    @Option(names = "--batch", paramLabel = "N", description = "Only if the gate stands after this batch.")
    private Integer batch;

    @Mixin
    private PlanChoice plan;

    @Option(names = "--yes", description = "Does not show the plan and ask on a terminal.")
    private boolean yes;

    @Option(names = "--reject", description = "Says no: the release is held.")
    private boolean reject;

    @Option(names = "--comment", paramLabel = "TEXT", description = "What is to stand in the audit.", defaultValue = "")
    private String comment;

    @Override
    int run(Session session, Screen screen) {
        ReleaseKey key = session.key(name);
        ReleaseStatus status = session.service().status(key);
        Release shown = status.release();
        plan.require(shown);
        Gate gate = shown.gate()
                .filter(open -> shown.isWaitingForApproval())
                .orElseThrow(() -> new RequestRefused(
                        "Release " + key + " does not wait for approval. " + Words.state(shown, new Palette(false))));
        int decided = batch == null ? gate.batch() : batch;
        boolean asks = reject || status.drift().isEmpty();
        if (asks && screen.isTerminal() && !plan.isGiven() && !yes && !agreed(screen, shown, decided)) {
            screen.line("Nothing is decided.");
            return ExitCode.REFUSED_OR_FAILED;
        }
        Decision decision = new Decision(!reject, decided, shown.shownHash(), comment);
        Release release;
        try {
            release = session.service()
                    .decide(key, decision, session.actor(), session.place())
                    .join();
        } catch (CompletionException refused) {
            return held(session, screen, key).orElseThrow(() -> refused);
        }
        screen.line((reject ? "Rejected " : "Approved ") + Words.gate(decided) + " of " + key + ", plan "
                + PlanChoice.of(shown) + ".");
        answer(session, screen, release);
        return ExitCode.DONE;
    }

    /** Another hand was at the workload: nothing is approved, and people are shown what they can do. */
    private static Optional<Integer> held(Session session, Screen screen, ReleaseKey key) {
        return session.find(key)
                .filter(release -> release.phase() == Phase.HELD)
                .filter(release -> release.hold()
                        .filter(hold -> hold.reason().equals(Hold.DRIFT))
                        .isPresent())
                .map(release -> {
                    screen.line("Nothing is approved.");
                    answer(session, screen, release);
                    return ExitCode.of(release);
                });
    }

    /** Shows what is decided about. */
    private boolean agreed(Screen screen, Release shown, int decided) {
        screen.line("Release " + shown.key() + " of " + shown.workload() + ", started by "
                + shown.audit().get(0).where() + ", plan " + PlanChoice.of(shown) + ".");
        return new Keyboard(screen)
                .to((reject ? "Reject " : "Approve ")
                        + Words.gate(decided)
                        + (decided == 0 ? "?" : " of " + shown.schedule().size() + "?"));
    }
}
