package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.ReleaseHandle;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jenkinsci.plugins.workflow.steps.BodyExecutionCallback;
import org.jenkinsci.plugins.workflow.steps.EnvironmentExpander;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/**
 * Starts a release, runs the body once for each batch, confirms at the end. The body is what moves the batch, with
 * {@code batchReleaseNext}: so its stages and checks are where their author wants them.
 *
 * <p>The fields change together with the body, on the pipeline's own thread, so they are as old as the body after a
 * restart; how far the release is, is asked of the release.
 */
final class BlockExecution extends StartExecution {
    private static final long serialVersionUID = 1;

    /** The batch whose body runs or ran last; 0 before the first. */
    private volatile int batch;

    private volatile boolean inBody;
    private volatile Throwable bodyFailure;

    BlockExecution(SourceStep step, StepContext context) {
        super(step, context);
    }

    @Override
    CompletableFuture<Object> perform(boolean again) throws Exception {
        return started().thenCompose(this::drive);
    }

    private CompletableFuture<Object> drive(BuildRelease release) {
        if (inBody) {
            unfollow();
            return endOfBody();
        } else if (bodyFailure != null) {
            return new AbortPolicy(release, this::log).apply(bodyFailure).thenApply(rest -> {
                fail(bodyFailure);
                return null;
            });
        } else if (batch == 0) {
            return prepared(release).thenComposeAsync(rest -> runBody(release, rest), Workers.steps());
        }
        return release.now().thenComposeAsync(now -> goOn(release, now), Workers.steps());
    }

    private CompletableFuture<Object> goOn(BuildRelease release, Release now) {
        boolean done = now.batch() >= batch;
        if (done && now.isOpen() && now.phase() != Phase.HELD) {
            Rest.requireDecided(now);
        }
        if (now.phase() == Phase.AWAITING_APPROVAL && done) {
            return runBody(release, now);
        }
        if (now.phase() == Phase.AWAITING_CONFIRM || now.phase() == Phase.CONFIRMED) {
            return Forward.move(release, now, () -> release.own().confirm(release.key(), release.holder(), ""))
                    .thenApply(rest -> ReleaseMap.of(Rest.in(rest, Set.of(Phase.CONFIRMED)), release.progress()));
        }
        if (now.isOpen() && now.phase() != Phase.HELD && now.batch() < batch) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException("The body of batchRelease ended and batch " + batch + " of release "
                            + release.key() + " had not moved. Call batchReleaseNext() in it."));
        }
        return CompletableFuture.failedFuture(new Rest.Elsewhere(Rest.reason(now)));
    }

    private CompletableFuture<Object> runBody(BuildRelease release, Release now) {
        unfollow();
        batch = now.batch() + 1;
        inBody = true;
        try {
            Map<String, String> variables = Map.of(
                    "RELEASE_NAME", release.key().name(),
                    "RELEASE_BATCH", Integer.toString(batch),
                    "RELEASE_BATCHES", Integer.toString(now.schedule().size()));
            getContext()
                    .newBodyInvoker()
                    .withContexts(
                            EnvironmentExpander.merge(
                                    getContext().get(EnvironmentExpander.class),
                                    EnvironmentExpander.constant(variables)),
                            new ReleaseHandle(release.kept().token()))
                    .withCallback(new Body(this))
                    .start();
            return endOfBody();
        } catch (Exception failure) {
            inBody = false;
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** Nothing to wait for here: the body's end comes as a call of its own. */
    private static CompletableFuture<Object> endOfBody() {
        return new CompletableFuture<>();
    }

    private void bodyEnded(Throwable failure) {
        bodyFailure = failure;
        inBody = false;
        go(true);
    }

    /** While the body runs, it is the steps in it that are stopped, and their end is its end. */
    @Override
    public void stop(Throwable cause) {
        if (!inBody) {
            super.stop(cause);
        }
    }

    @Override
    public String getStatus() {
        return inBody ? "in the body for batch " + batch : super.getStatus();
    }

    /** Serialized with the body, and part of the pipeline's own state: it takes the execution with it. */
    private static final class Body extends BodyExecutionCallback {
        private static final long serialVersionUID = 1;

        private final BlockExecution execution;

        Body(BlockExecution execution) {
            this.execution = execution;
        }

        @Override
        public void onSuccess(StepContext context, Object result) {
            execution.bodyEnded(null);
        }

        @Override
        public void onFailure(StepContext context, Throwable failure) {
            execution.bodyEnded(failure);
        }
    }
}
