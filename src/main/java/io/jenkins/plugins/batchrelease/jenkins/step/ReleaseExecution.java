package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/**
 * A step that asks a release for something and waits for it without a thread. What it does can be done again: after a
 * restart, or when the API server was away, it looks how far the release is and goes on from there.
 */
abstract class ReleaseExecution extends StepExecution {
    private static final long serialVersionUID = 1;
    private static final Logger LOGGER = Logger.getLogger(ReleaseExecution.class.getName());
    private static final long FIRST_WAIT_MILLIS = 1_000;
    private static final long LONGEST_WAIT_MILLIS = 15_000;

    private transient volatile boolean ended;
    private transient volatile boolean stopping;
    private transient volatile BuildRelease followed;
    private transient volatile ReleaseLog log;
    private transient volatile Runnable unfollow;

    ReleaseExecution(StepContext context) {
        super(context);
    }

    /**
     * Does the step's work, on a thread of ours.
     *
     * @param again whether it may have been done in part: after a restart, or a failure that may pass
     * @return what the step returns, once it is done
     */
    abstract CompletableFuture<Object> perform(boolean again) throws Exception;

    /** Whether the step waits for an API server that is away; a step that only asks something answers at once. */
    boolean isPatient() {
        return true;
    }

    /** What is to be done for the release before the step ends because it was stopped. */
    CompletableFuture<?> stopped(Throwable cause) throws Exception {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public final boolean start() {
        go(false);
        return false;
    }

    @Override
    public final void onResume() {
        go(true);
    }

    final void go(boolean again) {
        Workers.steps().execute(() -> attempt(again, FIRST_WAIT_MILLIS));
    }

    private void attempt(boolean again, long wait) {
        if (ended || stopping) {
            return;
        }
        CompletableFuture<Object> work;
        try {
            work = perform(again);
        } catch (Exception failure) {
            work = CompletableFuture.failedFuture(failure);
        }
        work.whenCompleteAsync((result, failure) -> whenTold(() -> settle(result, failure, wait)), Workers.steps());
    }

    /** A step that fails says why before it ends; after that, nobody reads its part of the log any more. */
    private void whenTold(Runnable end) {
        ReleaseLog known = log;
        if (known == null) {
            end.run();
        } else {
            known.told().whenCompleteAsync((told, never) -> end.run(), Workers.steps());
        }
    }

    private void settle(Object result, Throwable failure, long wait) {
        if (failure == null) {
            succeed(result);
        } else if (isPatient() && StepFailures.isTransient(failure)) {
            if (wait == FIRST_WAIT_MILLIS) {
                log(StepFailures.unwrap(failure).getMessage() + ". Trying again until the cluster answers.");
            }
            Workers.stepsLater(() -> attempt(true, Math.min(LONGEST_WAIT_MILLIS, wait * 2)), wait);
        } else {
            fail(StepFailures.forPipeline(failure));
        }
    }

    /** The second time somebody wants it to stop, it does, whatever is still under way. */
    @Override
    public void stop(Throwable cause) {
        if (stopping) {
            fail(cause);
            return;
        }
        stopping = true;
        Workers.steps().execute(() -> {
            CompletableFuture<?> work;
            try {
                work = stopped(cause);
            } catch (Exception failure) {
                work = CompletableFuture.failedFuture(failure);
            }
            work.whenComplete((done, failure) -> {
                if (failure != null) {
                    log(StepFailures.unwrap(failure).getMessage());
                }
                fail(cause);
            });
        });
    }

    private void succeed(Object result) {
        if (claimEnd()) {
            getContext().onSuccess(result);
        }
    }

    final void fail(Throwable failure) {
        if (claimEnd()) {
            getContext().onFailure(failure);
        }
    }

    private synchronized boolean claimEnd() {
        if (ended) {
            return false;
        }
        ended = true;
        unfollow();
        return true;
    }

    /** Tells in the log what happens to the release from now on, and lets {@link #getStatus} know. */
    final void follow(BuildRelease release) throws IOException, InterruptedException {
        if (unfollow != null) {
            return;
        }
        int told = release.kept().release().map(kept -> kept.audit().size()).orElse(0);
        ReleaseLog following = new ReleaseLog(
                getContext().get(TaskListener.class),
                pod -> release.service().podReport(release.key(), pod),
                Workers.steps(),
                told);
        log = following;
        Runnable end = release.follow(following);
        followed = release;
        untilTheEnd(end);
    }

    /** Keeps what is to be done when the step ends, or when {@link #unfollow} is called before. */
    final void untilTheEnd(Runnable end) {
        unfollow = end;
        if (ended) {
            end.run();
        }
    }

    /** Whether somebody has stopped the step, or it is over. */
    final boolean isEnding() {
        return stopping || ended;
    }

    /** Leaves the telling to the steps of a body. */
    final void unfollow() {
        Runnable end = unfollow;
        unfollow = null;
        if (end != null) {
            end.run();
        }
    }

    final Run<?, ?> run() throws IOException, InterruptedException {
        return getContext().get(Run.class);
    }

    /** Names this execution of the step; stays over restarts. */
    final String node() throws IOException, InterruptedException {
        return getContext().get(FlowNode.class).getId();
    }

    final void log(String text) {
        try {
            new BuildLog(getContext().get(TaskListener.class)).accept(text);
        } catch (IOException | InterruptedException gone) {
            LOGGER.log(Level.FINE, text, gone);
        }
    }

    @Override
    public String getStatus() {
        BuildRelease known = followed;
        if (known == null) {
            return "asking the cluster";
        }
        return known.kept()
                .release()
                .map(release -> "release " + release.key() + ": " + release.phase() + ", batch " + release.batch()
                        + " of " + release.schedule().size() + ", "
                        + known.progress()
                                .waiting()
                                .map(Waiting::text)
                                .orElse(known.progress().available() + " new pods available"))
                .orElse("starting release " + known.key());
    }
}
