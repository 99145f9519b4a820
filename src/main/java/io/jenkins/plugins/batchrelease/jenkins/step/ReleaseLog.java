package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.model.TaskListener;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.ReleaseListener;
import io.jenkins.plugins.batchrelease.service.report.FailureTeller;
import io.jenkins.plugins.batchrelease.service.report.PodReport;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Tells in a build's log what happens to a release while a step waits for it. */
final class ReleaseLog implements ReleaseListener {
    private final BuildLog log;
    private final FailureTeller failures;
    private int told;
    private String counts = "";
    private final ImpedimentLog impediments;

    /**
     * @param reports the report of a pod of the release
     * @param worker asks for them
     * @param told how many entries of the audit the log has already
     */
    ReleaseLog(TaskListener listener, Function<String, PodReport> reports, Executor worker, int told) {
        this.log = new BuildLog(listener);
        this.impediments = new ImpedimentLog(log);
        this.failures = new FailureTeller(reports, log, worker, told);
        this.told = told;
    }

    /** Ends when everything that was seen so far stands in the log. */
    CompletableFuture<Void> told() {
        return failures.told();
    }

    @Override
    public void changed(Release release, Progress progress) {
        List<AuditEntry> audit = release.audit();
        for (; told < audit.size(); told++) {
            tell(release, line(audit.get(told)));
        }
        impediments.changed(release, progress);
        String now = counts(release, progress);
        if (!now.equals(counts)) {
            counts = now;
            if (!now.isEmpty()) {
                tell(release, now);
            }
        }
        failures.changed(release, progress);
    }

    private void tell(Release release, String text) {
        log.accept("Release " + release.key() + ": " + text);
    }

    private static String line(AuditEntry entry) {
        String by = entry.who().kind() == Actor.Kind.SYSTEM ? "" : " (" + entry.who() + ")";
        String comment = entry.comment().isEmpty() ? "" : ": " + entry.comment();
        return entry.what() + by + comment;
    }

    private static String counts(Release release, Progress progress) {
        return switch (release.phase()) {
            case UPDATING ->
                progress.waiting().isPresent()
                        ? progress.waiting().get().text()
                        : !progress.isSeen()
                                ? ""
                                : progress.updated() + " of " + release.target() + " pods are new, "
                                        + progress.available() + " of them available";
            case VERIFYING -> progress.waiting().map(Waiting::text).orElse("");
            case ROLLING_BACK -> progress.caughtUp() ? progress.outdated() + " pods still to go back" : "";
            default -> "";
        };
    }
}
