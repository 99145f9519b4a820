package io.jenkins.plugins.batchrelease.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.service.ReleaseStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code status}: how far a release is. */
@Command(
        name = "status",
        description = "Shows how far a release is, and its pods.",
        footer = {
            "",
            "For example:",
            "  batch-release status web -n shop",
            "  batch-release status web -n shop -w -o json"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Program.class)
final class StatusCommand extends ClusterCommand {
    @Parameters(paramLabel = "NAME", description = "The release.")
    private String name;

    @Option(
            names = {"-w", "--watch"},
            description =
                    "Look on until the release rests. As JSON: a line for every change. The exit code then says how"
                            + " it rests.")
    private boolean watch;

    @Override
    int run(Session session, Screen screen) {
        ReleaseKey key = session.key(name);
        ReleaseStatus status = session.service().status(key);
        if (!watch) {
            print(session, screen, status);
            return ExitCode.DONE;
        }
        Release rest = screen.isJson() ? documents(session, screen, status) : lines(session, screen, status);
        return ExitCode.of(rest);
    }

    private static void print(Session session, Screen screen, ReleaseStatus status) {
        if (screen.isJson()) {
            screen.document(new ReleaseJson(session.proposals()).of(status));
        } else {
            new ReleasePrinter(screen, session.proposals()).status(status);
        }
    }

    private static Release lines(Session session, Screen screen, ReleaseStatus status) {
        new ReleasePrinter(screen, session.proposals()).status(status);
        Release release = status.release();
        if (!release.isAtRest()) {
            new Moves(session, screen).look(release.key());
            ReleaseStatus rest = session.service().status(release.key());
            new ReleasePrinter(screen, session.proposals()).rest(rest);
            release = rest.release();
        }
        return release;
    }

    private static Release documents(Session session, Screen screen, ReleaseStatus status) {
        ReleaseJson json = new ReleaseJson(session.proposals());
        ObjectNode first = json.of(status);
        screen.document(first);
        if (status.release().isAtRest()) {
            return status.release();
        }
        ReleaseKey key = status.release().key();
        Documents told = new Documents(screen, first);
        Runnable end = session.service()
                .follow(key, (release, progress) -> told.tell(json.of(new ReleaseStatus(release, progress))));
        try {
            session.service().atRest(key).join();
            ReleaseStatus rest = session.service().status(key);
            told.tell(json.of(rest));
            return rest.release();
        } finally {
            end.run();
        }
    }

    /** Each that differs from the one before. */
    private static final class Documents {
        private final Screen screen;
        private ObjectNode last;

        private Documents(Screen screen, ObjectNode last) {
            this.screen = screen;
            this.last = last;
        }

        private synchronized void tell(ObjectNode document) {
            if (!document.equals(last)) {
                screen.document(document);
                last = document;
            }
        }
    }
}
