package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.FilePath;
import hudson.model.TaskListener;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Plans and prepares a release. */
class StartExecution extends ReleaseExecution {
    private static final long serialVersionUID = 1;
    private static final Set<Phase> PREPARED = Set.of(Phase.PREPARED);

    private final SourceStep step;
    private transient volatile boolean noted;

    StartExecution(SourceStep step, StepContext context) {
        super(context);
        this.step = step;
    }

    @Override
    CompletableFuture<Object> perform(boolean again) throws Exception {
        BuildRelease release = started();
        return prepared(release).thenApply(rest -> ReleaseMap.of(rest, release.progress()));
    }

    /** The release, once it is prepared. */
    final CompletableFuture<Release> prepared(BuildRelease release) {
        return release.now().thenCompose(now -> release.atRest()).thenApply(rest -> Rest.in(rest, PREPARED));
    }

    /** Starts the release, or goes on with it if that has happened. */
    final BuildRelease started() throws IOException, InterruptedException {
        Starting starting = new Starting(run(), getContext().get(TaskListener.class), node());
        noted = starting.isNoted();
        Optional<BuildRelease> before = starting.before();
        BuildRelease release = before.isPresent()
                ? before.get()
                : starting.start(
                        step.clusterChoice(),
                        new Request(step, new WorkspaceFiles(getContext().get(FilePath.class))).build());
        follow(release);
        return release;
    }

    /** A wrong address fails at once; a release that may have begun is not given up. */
    @Override
    boolean isPatient() {
        return noted;
    }

    /** The release of this step, if it came that far. */
    final Optional<BuildRelease> known() throws IOException, InterruptedException {
        return new Starting(run(), getContext().get(TaskListener.class), node()).before();
    }

    @Override
    CompletableFuture<?> stopped(Throwable cause) throws Exception {
        Optional<BuildRelease> release = known();
        return release.isPresent()
                ? new AbortPolicy(release.get(), this::log).apply(cause)
                : CompletableFuture.completedFuture(null);
    }
}
