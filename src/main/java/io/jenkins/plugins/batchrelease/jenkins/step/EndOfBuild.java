package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.Extension;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.listeners.RunListener;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/**
 * A build that ended badly between two steps of ours leaves its release to nobody: its policy is applied here. A build
 * that ended well may leave one open for another build, or for people.
 */
@Extension
public final class EndOfBuild extends RunListener<Run<?, ?>> {
    private static final Logger LOGGER = Logger.getLogger(EndOfBuild.class.getName());

    /** May be called on the pipeline's thread. */
    @Override
    public void onFinalized(Run<?, ?> run) {
        List<KeptRelease> all = KeptReleases.in(run);
        if (!all.isEmpty()) {
            Workers.steps().execute(() -> all.forEach(kept -> settle(run, kept)));
        }
    }

    private static void settle(Run<?, ?> run, KeptRelease kept) {
        try {
            if (kept.release().map(Release::closed).orElse(false)) {
                BuildRelease.of(run, kept).forget();
                return;
            }
            Result result = run.getResult();
            boolean badly = result != null && result.isWorseThan(Result.UNSTABLE);
            if (badly && !kept.startedBy().isEmpty()) {
                BuildRelease release = BuildRelease.of(run, kept);
                if (release.exists()) {
                    new AbortPolicy(release, said -> LOGGER.log(Level.FINE, said)).apply(cause(result));
                }
            }
        } catch (RuntimeException unreachable) {
            LOGGER.log(
                    Level.WARNING,
                    "Release " + kept.key() + " of " + run + " is open, and its policy could not be applied: "
                            + unreachable.getMessage());
        }
    }

    private static Exception cause(Result result) {
        return result == Result.ABORTED
                ? new FlowInterruptedException(Result.ABORTED, true)
                : new IllegalStateException("its result is " + result);
    }
}
