package io.jenkins.plugins.batchrelease.jenkins.page;

import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.record.Json;
import io.jenkins.plugins.batchrelease.service.view.Recent;
import io.jenkins.plugins.batchrelease.service.view.Snapshot;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kohsuke.stapler.HttpResponse;

/** What the page loads only when somebody opens it. */
final class Looks {
    private static final long REPORT_KEPT_MILLIS = 5_000;
    /** A report takes ten seconds at most, and may have to wait for another one. */
    private static final long PATIENCE_MILLIS = 15_000;

    private static final Recent<ReportOf, String> REPORTS =
            new Recent<>(REPORT_KEPT_MILLIS, Workers.looks(), Clock.systemUTC());

    private record ReportOf(String page, String pod) {}

    private Looks() {}

    static HttpResponse changes(KeptRelease kept) {
        return kept.changes()
                .map(changes -> JsonAnswer.ok(Json.write(changes)))
                .orElseGet(() -> JsonAnswer.refused(404, Messages.Looks_noChanges()));
    }

    /**
     * The cluster is asked only about pods that the release is known to have.
     *
     * @param picture what the page shows
     */
    static HttpResponse pod(Run<?, ?> run, KeptRelease kept, Snapshot picture, String name) {
        if (picture.view().pods().stream().noneMatch(pod -> pod.name().equals(name))) {
            return JsonAnswer.refused(404, Messages.Looks_noPod(name));
        }
        try {
            return JsonAnswer.ok(
                    REPORTS.get(new ReportOf(ReleasePage.path(run, kept), name), () -> report(run, kept, name))
                            .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException failure) {
            return Failures.answer(failure);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return Failures.answer(end);
        }
    }

    private static String report(Run<?, ?> run, KeptRelease kept, String name) {
        return Json.write(BuildRelease.of(run, kept).service().podReport(kept.key(), name));
    }
}
