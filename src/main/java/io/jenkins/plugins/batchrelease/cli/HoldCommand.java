package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hold}: stop where it is. */
@Command(
        name = "hold",
        description = "Stops a release where it is, whoever drives it, until next or rollback.",
        footer = {"", "For example:", "  batch-release hold web -n shop --comment 'errors in checkout'"},
        mixinStandardHelpOptions = true,
        versionProvider = Program.class)
final class HoldCommand extends ClusterCommand {
    @Parameters(paramLabel = "NAME", description = "The release.")
    private String name;

    @Option(names = "--comment", paramLabel = "TEXT", description = "What is to stand in the audit.", defaultValue = "")
    private String comment;

    @Override
    int run(Session session, Screen screen) {
        Release release = session.service()
                .hold(session.key(name), session.actor(), session.place(), comment)
                .join();
        answer(session, screen, release);
        return ExitCode.DONE;
    }
}
