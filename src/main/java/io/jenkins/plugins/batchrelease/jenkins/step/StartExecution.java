package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.FilePath;
import hudson.model.TaskListener;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
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
    private transient volatile boolean resumed;
    private transient volatile String waitingFor;

    StartExecution(SourceStep step, StepContext context) {
        super(context);
        this.step = step;
    }

    @Override
    CompletableFuture<Object> perform(boolean again) throws Exception {
        resumed = again;
        return started().thenCompose(release -> prepared(release)
                .thenApply(rest -> (Object) ReleaseMap.of(rest, release.progress())));
    }

    /** The release, once it is prepared. */
    final CompletableFuture<Release> prepared(BuildRelease release) {
        return release.now().thenCompose(now -> release.atRest()).thenApply(rest -> Rest.in(rest, PREPARED));
    }

    /** Starts the release, or goes on with it if that has happened; once one that is in the way is over, if the step waits. */
    final CompletableFuture<BuildRelease> started() throws IOException, InterruptedException {
        Starting starting = starting();
        noted = starting.isNoted();
        Optional<BuildRelease> before = starting.before();
        try {
            BuildRelease release = before.isPresent()
                    ? before.get()
                    : starting.start(
                            step.clusterChoice(),
                            new Request(step, new WorkspaceFiles(getContext().get(FilePath.class))).build());
            waitingFor = null;
            follow(release);
            return CompletableFuture.completedFuture(release);
        } catch (Occupied occupied) {
            if (!Arguments.waits("onConflict", step.getOnConflict())) {
                throw occupied;
            }
            return afterwards(starting, occupied.open());
        }
    }

    /** Of several builds that hear it, one is the fastest, and the others wait for that one. */
    private CompletableFuture<BuildRelease> afterwards(Starting starting, Release open) {
        String which = "release " + open.key() + " of " + open.holder().place();
        waitingFor = which;
        log("Waiting for " + which + " to be over (" + open.phase() + ", batch " + open.batch() + " of "
                + open.schedule().size() + ").");
        CompletableFuture<Void> over = new CompletableFuture<>();
        untilTheEnd(starting.service(step.clusterChoice(), open.key().namespace())
                .whenFree(open.key(), () -> over.complete(null)));
        return over.thenComposeAsync(
                free -> {
                    if (isEnding()) {
                        return new CompletableFuture<>();
                    }
                    unfollow();
                    log("That release is over. Planning anew.");
                    try {
                        return started();
                    } catch (IOException | InterruptedException failure) {
                        return CompletableFuture.failedFuture(failure);
                    }
                },
                Workers.steps());
    }

    /** A wrong address fails at once; a release that may have begun, or that was waited for, is not given up. */
    @Override
    boolean isPatient() {
        return noted || resumed || waitingFor != null;
    }

    @Override
    public String getStatus() {
        String other = waitingFor;
        return other == null ? super.getStatus() : "waiting for " + other + " to be over";
    }

    private Starting starting() throws IOException, InterruptedException {
        return new Starting(run(), getContext().get(TaskListener.class), node());
    }

    /** The release of this step, if it came that far. */
    final Optional<BuildRelease> known() throws IOException, InterruptedException {
        return starting().before();
    }

    @Override
    CompletableFuture<?> stopped(Throwable cause) throws Exception {
        Optional<BuildRelease> release = known();
        return release.isPresent()
                ? new AbortPolicy(release.get(), this::log).apply(cause)
                : CompletableFuture.completedFuture(null);
    }
}
