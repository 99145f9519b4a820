package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.cli.page.ProgressPage;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The progress page of the demo, as somebody sees it who only looks on. */
final class DemoPage implements AutoCloseable {
    private final Session session;
    private final ProgressPage page;

    private DemoPage(Session session, ProgressPage page) {
        this.session = session;
        this.page = page;
    }

    static DemoPage none() {
        return new DemoPage(null, null);
    }

    static DemoPage of(DemoCluster cluster, int port) {
        Session session = Session.on(cluster.connect(), DemoCluster.NAMESPACE, new Proposals(""));
        try {
            return new DemoPage(session, new ProgressPage(session.service(), session.key(DemoCluster.WORKLOAD), port));
        } catch (UncheckedIOException taken) {
            session.close();
            throw new CommandFailed("--port: " + taken.getMessage());
        }
    }

    Optional<String> url() {
        return Optional.ofNullable(page).map(ProgressPage::url);
    }

    @Override
    public void close() {
        if (page != null) {
            page.close();
            session.close();
        }
    }
}
