package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.Release;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that needs a cluster. */
abstract class ClusterCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private OutputOptions output;

    @Override
    public final Integer call() {
        prepare();
        try (Session session = Session.open(cluster)) {
            return run(session, output.screen());
        }
    }

    /** What can be known to be wrong before a cluster is asked. */
    void prepare() {}

    /** @return the exit code */
    abstract int run(Session session, Screen screen);

    ClusterOptions cluster() {
        return cluster;
    }

    /** Answers with the release as it is now, for people and for programs. */
    static void answer(Session session, Screen screen, Release release) {
        new ReleasePrinter(screen, session.proposals()).rest(release);
        if (screen.isJson()) {
            screen.document(
                    new ReleaseJson(session.proposals()).of(session.service().status(release.key())));
        }
    }
}
