package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code confirm}: the release is good. */
@Command(
        name = "confirm",
        description =
                "Says that a release is good, when all its batches are done: it becomes a version of the history.",
        footer = {"", "For example:", "  batch-release confirm web -n shop"},
        mixinStandardHelpOptions = true,
        versionProvider = Program.class)
final class ConfirmCommand extends ClusterCommand {
    @Parameters(paramLabel = "NAME", description = "The release.")
    private String name;

    @Option(names = "--comment", paramLabel = "TEXT", description = "What is to stand in the audit.", defaultValue = "")
    private String comment;

    @Option(
            names = "--without-approval",
            paramLabel = "REASON",
            description =
                    "Goes past a gate that waits, for instance while Jenkins is down. Written down with the reason, shown in"
                            + " Jenkins, and no approval: the next gate wants its own.",
            defaultValue = "")
    private String withoutApproval;

    @Option(names = "--batch", paramLabel = "N", description = "Only if batch N was the last that moved.")
    private Integer batch;

    @Mixin
    private PlanChoice plan;

    @Override
    int run(Session session, Screen screen) {
        ReleaseKey key = session.key(name);
        if (plan.isGiven() || batch != null) {
            Release shown = session.service().status(key).release();
            plan.require(shown);
            NextCommand.requireBatch(shown, batch);
        }
        Release release = new Moves(session, screen).confirm(key, comment, withoutApproval);
        answer(session, screen, release);
        return ExitCode.of(release);
    }
}
