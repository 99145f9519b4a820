package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Policy;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.concurrent.CompletableFuture;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** What happens to a release whose build is aborted, or whose own part in the build failed. Doing it twice changes nothing. */
public final class AbortPolicy {
    private final BuildRelease release;

    public AbortPolicy(BuildRelease release) {
        this.release = release;
    }

    /**
     * As the release's {@code onAbort} says; or its {@code onFailure}, if it was no person and no timeout that ended the
     * build's work.
     *
     * @return the release at rest
     */
    public CompletableFuture<Release> apply(Throwable cause) {
        boolean aborted = cause instanceof FlowInterruptedException;
        return release.now().thenComposeAsync(now -> apply(now, aborted, words(cause)), Workers.steps());
    }

    private CompletableFuture<Release> apply(Release now, boolean aborted, String comment) {
        Policy policy = aborted ? now.options().onAbort() : now.options().onFailure();
        boolean over = !now.isOpen() || now.phase() == Phase.ROLLING_BACK;
        // A release that is held was stopped for a reason of its own; only who aborts wants more than that.
        boolean stopped = now.phase() == Phase.HELD && !(aborted && policy == Policy.ROLLBACK);
        if (over || stopped) {
            return release.atRest();
        }
        return policy == Policy.ROLLBACK
                ? release.service().rollback(release.key(), release.holder(), comment)
                : release.service().hold(release.key(), release.starter(), release.place(), comment);
    }

    private static String words(Throwable cause) {
        if (cause instanceof FlowInterruptedException interrupted) {
            return interrupted.getCauses().stream()
                    .findFirst()
                    .map(CauseOfInterruption::getShortDescription)
                    .orElse("the build was aborted");
        }
        return cause.getMessage() == null ? "the build failed" : "the build failed: " + cause.getMessage();
    }
}
