package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.service.NotFound;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code history}: the versions that are kept. */
@Command(
        name = "history",
        description = "Shows the versions of a release that are kept, oldest first.",
        footer = {"", "For example:", "  batch-release history web -n shop"},
        mixinStandardHelpOptions = true,
        versionProvider = Program.class)
final class HistoryCommand extends ClusterCommand {
    @Parameters(paramLabel = "NAME", description = "The release.")
    private String name;

    @Override
    int run(Session session, Screen screen) {
        ReleaseKey key = session.key(name);
        KeptVersions kept = kept(session, key);
        if (kept.newest() == 0 && session.find(key).isEmpty()) {
            throw new NotFound("There is no release " + key + ", and no version of it. See releases.");
        }
        Optional<Version> foreign = session.service().newestThatDoesNotRun(key);
        if (screen.isJson()) {
            screen.document(HistoryJson.of(key, kept).put("changedOutside", foreign.isPresent()));
        } else {
            print(screen, kept.readable());
            foreign.ifPresent(newest -> screen.line(screen.palette()
                            .waiting("What runs is not " + newest.label()
                                    + ", the newest version: it was changed outside of"
                                    + " releases, or left half-way by one. To bring that version again:")
                    + "\n  " + Program.invocation() + " " + session.proposals().command("rollback", key) + " --to "
                    + newest.label()));
            kept.damaged().forEach(damaged -> screen.line(damaged.label() + " is damaged: " + damaged.why()));
        }
        return ExitCode.DONE;
    }

    /** Versions are found by their label, which takes another right than to read one record by its name. */
    private static KeptVersions kept(Session session, ReleaseKey key) {
        try {
            return session.service().kept(key);
        } catch (ClusterException refused) {
            if (refused.kind() != ClusterException.Kind.FORBIDDEN) {
                throw refused;
            }
            throw new CommandFailed(
                    refused.getMessage() + ". A history needs the right to list Secrets in namespace " + key.namespace()
                            + ": the Role batch-release of docs/rights.yaml has it, batch-release-viewer has not.");
        }
    }

    static void print(Screen screen, List<Version> versions) {
        if (versions.isEmpty()) {
            screen.line("No version yet: nothing was confirmed.");
            return;
        }
        Table table = new Table().row("VERSION", "WHEN", "BY", "PODS", "IMAGES", "NOTE");
        versions.forEach(version -> table.row(
                version.label(),
                Times.local(version.at()),
                version.by().id(),
                String.valueOf(version.replicas()),
                String.join(", ", version.images()),
                version.note()));
        table.lines().forEach(screen::line);
    }
}
