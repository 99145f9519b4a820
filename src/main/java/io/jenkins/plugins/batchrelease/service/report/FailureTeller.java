package io.jenkins.plugins.batchrelease.service.report;

import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.ReleaseListener;
import io.jenkins.plugins.batchrelease.service.NotFound;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tells why a pod failed, once for each failure that comes while it looks on: to people alone, for what a pod wrote is
 * kept nowhere. Asks on a worker; the release goes on meanwhile.
 */
public final class FailureTeller implements ReleaseListener {
    /** A report takes less; but nobody's step or command may hang on one. */
    private static final long PATIENCE_SECONDS = 15;

    private static final String INDENT = "    ";

    private final Function<String, PodReport> reports;
    private final Consumer<String> lines;
    private final Executor worker;
    private int seen;
    private CompletableFuture<Void> told = CompletableFuture.completedFuture(null);

    /**
     * @param reports the report of a pod of the release
     * @param lines is given each line; called by one thread at a time
     * @param seen how many entries of the audit are no news
     */
    public FailureTeller(Function<String, PodReport> reports, Consumer<String> lines, Executor worker, int seen) {
        this.reports = reports;
        this.lines = lines;
        this.worker = worker;
        this.seen = seen;
    }

    /** What is in the audit when it first looks is no news. */
    public static FailureTeller fromNowOn(
            Function<String, PodReport> reports, Consumer<String> lines, Executor worker) {
        return new FailureTeller(reports, lines, worker, -1);
    }

    @Override
    public synchronized void changed(Release release, Progress progress) {
        List<AuditEntry> audit = release.audit();
        if (seen < 0) {
            seen = audit.size();
        }
        for (; seen < audit.size(); seen++) {
            AuditEntry entry = audit.get(seen);
            String pod = entry.fact().details().get(Hold.POD);
            if (pod != null && (entry.tells(Happening.HELD) || entry.tells(Happening.POLICY_ROLLBACK))) {
                told = told.thenRunAsync(() -> tell(pod), worker);
            }
        }
    }

    /** Ends when everything that was seen so far is told. Never fails. */
    public synchronized CompletableFuture<Void> told() {
        return told.copy().completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void tell(String pod) {
        List<String> report;
        try {
            report = ReportText.of(reports.apply(pod));
        } catch (NotFound gone) {
            report = List.of("it is gone; there is no more to be known.");
        } catch (RuntimeException unknown) {
            report = List.of("that cannot be found out: " + PlainText.line(String.valueOf(unknown.getMessage())) + ".");
        }
        lines.accept("Why pod " + pod + " is not ready:");
        report.forEach(line -> lines.accept(INDENT + line));
    }
}
