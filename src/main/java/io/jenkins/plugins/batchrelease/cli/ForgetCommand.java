package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.service.ReleaseStatus;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code forget}: give a release up. */
@Command(
        name = "forget",
        description = {
            "Gives an open release up: its record says so, and nothing else in the cluster is touched.",
            "Works without the workload, without its kind, and deletes a record that nobody can read any more."
        },
        footer = {"", "For example:", "  batch-release forget web -n shop --yes --comment 'the workload is gone'"},
        mixinStandardHelpOptions = true,
        versionProvider = Program.class)
final class ForgetCommand extends ClusterCommand {
    @Parameters(paramLabel = "NAME", description = "The release.")
    private String name;

    @Option(names = "--yes", description = "Does not ask. Needed where nobody can answer.")
    private boolean yes;

    @Option(names = "--comment", paramLabel = "TEXT", description = "What is to stand in the audit.", defaultValue = "")
    private String comment;

    @Override
    int run(Session session, Screen screen) {
        ReleaseKey key = session.key(name);
        if (!yes && !isMeant(screen, key)) {
            screen.line("Nothing was done. Say --yes where nobody can be asked.");
            return ExitCode.REFUSED_OR_FAILED;
        }
        try {
            Release over = session.service()
                    .abandon(key, session.actor(), session.place(), comment)
                    .join();
            screen.line("Release " + key + " is given up; the cluster stays as it is.");
            if (screen.isJson()) {
                screen.document(new ReleaseJson(session.proposals()).of(new ReleaseStatus(over, Progress.absent())));
            }
        } catch (CompletionException failed) {
            if (!(failed.getCause() instanceof RecordDamaged damaged)) {
                throw failed;
            }
            discard(session, screen, key, damaged);
        } catch (RecordDamaged damaged) {
            discard(session, screen, key, damaged);
        }
        return ExitCode.DONE;
    }

    private static void discard(Session session, Screen screen, ReleaseKey key, RecordDamaged damaged) {
        session.service().discardRecord(key);
        screen.line("The record of " + key + " could not be read (" + damaged.getMessage()
                + "). It is deleted; nothing else was touched, and its audit is lost.");
    }

    private static boolean isMeant(Screen screen, ReleaseKey key) {
        return screen.isTerminal()
                && new Keyboard(screen)
                        .to("Give " + key + " up? Pods stay as they are, some of the new version perhaps.");
    }
}
