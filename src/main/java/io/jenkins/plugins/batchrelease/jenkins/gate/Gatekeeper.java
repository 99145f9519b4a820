package io.jenkins.plugins.batchrelease.jenkins.gate;

import hudson.model.Result;
import hudson.model.TaskListener;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptApproval;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.jenkins.rights.Approvers;
import io.jenkins.plugins.batchrelease.jenkins.step.ReleaseLookup;
import io.jenkins.plugins.batchrelease.jenkins.step.Rest;
import io.jenkins.plugins.batchrelease.jenkins.step.StepFailures;
import io.jenkins.plugins.batchrelease.release.Release;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.support.steps.input.InputStepExecution;
import org.springframework.security.core.Authentication;

/**
 * Keeps one gate while Jenkins runs: opens the prompt, hears what people say there, at the release page and at the command
 * line, and ends the step once. Opening, deciding and ending happen in the lane, one after the other; a stop does not wait
 * for it (see {@link Latch}).
 */
final class Gatekeeper {
    private static final Logger LOGGER = Logger.getLogger(Gatekeeper.class.getName());
    private static final long AGAIN_MILLIS = 3_000;

    private final BatchReleaseGateStep step;
    private final StepContext context;
    private final ReentrantLock lane = new ReentrantLock();
    private final Latch latch = new Latch();
    private final GateEnd end;
    private volatile BuildRelease release;
    private Decisions decisions;
    private volatile KeptGate gate;
    private Prompt prompt;
    private InputStepExecution current;
    private Runnable unfollow = () -> {};

    Gatekeeper(BatchReleaseGateStep step, StepContext context) {
        this.step = step;
        this.context = context;
        this.end = new GateEnd(context, latch, this::closePrompt, this::log);
    }

    void open(boolean resumed) {
        lane.lock();
        try {
            if (!latch.isClosed()) {
                tryToOpen(resumed);
            }
        } catch (Exception failure) {
            if (StepFailures.unwrap(failure) instanceof ClusterException cluster && cluster.isTransient()) {
                Workers.stepsLater(() -> open(true), AGAIN_MILLIS);
            } else {
                end.fail(StepFailures.forPipeline(failure));
            }
        } finally {
            lane.unlock();
        }
    }

    private void tryToOpen(boolean resumed) throws Exception {
        if (latch.pendingStop().isPresent()) {
            stopped(latch.pendingStop().get());
            return;
        }
        if (release == null) {
            release = new ReleaseLookup(context, step).require();
            decisions = new Decisions(release);
        }
        gate = decisions.open(context.get(FlowNode.class).getId(), step);
        Release now = decisions.repeat(gate);
        if (GateReading.of(now, gate.batch()) == GateReading.WAITING) {
            show(now, resumed);
        }
        unfollow.run();
        unfollow = release.follow((state, progress) -> {
            if (GateReading.of(state, gate.batch()) != GateReading.WAITING) {
                Workers.steps().execute(this::look);
            }
        });
    }

    private void show(Release now, boolean resumed) throws Exception {
        if (prompt == null) {
            prompt = new Prompt(context);
        }
        Clicks clicks = new Clicks();
        InputStepExecution inner = prompt.make(new Question(step).of(now, gate), clicks, resumed);
        clicks.inner = inner;
        current = inner;
        latch.shows(inner);
        prompt.show(inner);
        if (latch.pendingStop().isPresent()) {
            inner.stop(latch.pendingStop().get());
        }
    }

    /** Decided somewhere else: at the page, at the command line, by somebody who went on or back from there. */
    private void look() {
        lane.lock();
        try {
            if (!latch.isClosed()) {
                conclude(release.now().get());
            }
        } catch (Exception failure) {
            LOGGER.log(Level.WARNING, "Gate of " + release.key(), failure);
        } finally {
            lane.unlock();
        }
    }

    /** @return whether the gate is decided */
    private boolean conclude(Release now) {
        GateReading reading = GateReading.of(now, gate.batch());
        if (reading == GateReading.PASSED) {
            end.succeed(GateMap.of(now, gate, step.getSubmitterParameter()));
        } else if (reading == GateReading.REFUSED) {
            end.refuse(release, new FlowInterruptedException(Result.ABORTED, true, new GateRefused(Rest.reason(now))));
        }
        return reading != GateReading.WAITING;
    }

    private void proceeded(InputStepExecution clicked, Object submitted) {
        Authentication who = Jenkins.getAuthentication2();
        lane.lock();
        // What follows is the gate's own work, whoever clicked.
        try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
            if (latch.isClosed()) {
                return;
            }
            if (!new Approvers(gate.approvers()).include(who, release.run())) {
                log(Messages.Gatekeeper_mayNot(who.getName()));
                showAgain(clicked);
                return;
            }
            gate.add(new KeptApproval(who.getName(), Question.comment(submitted)));
            release.run().save();
            if (!conclude(decisions.approve(gate, who.getName(), this::log))) {
                showAgain(clicked);
            }
        } catch (Exception failure) {
            LOGGER.log(Level.FINE, "Approval of " + release.key(), failure);
            log(Messages.Gatekeeper_kept(who.getName()));
            Workers.stepsLater(() -> open(true), AGAIN_MILLIS);
        } finally {
            lane.unlock();
        }
    }

    private void showAgain(InputStepExecution clicked) throws Exception {
        if (clicked == current) {
            show(release.now().get(), false);
        } else {
            prompt.keepShown();
        }
    }

    /**
     * From the pipeline, on its own thread: an abort, a timeout, a failed sibling. While the release is still on its way
     * back after a first one, the second one ends the step.
     */
    void stop(Throwable cause) {
        if (latch.isClosed()) {
            end.failNow(cause);
            return;
        }
        latch.stop(cause).ifPresent(inner -> {
            try {
                inner.stop(cause);
            } catch (Exception failure) {
                LOGGER.log(Level.WARNING, "Cannot stop the prompt of a gate", failure);
            }
        });
    }

    /** The prompt was ended: by somebody who pressed its other button, or by {@link #stop}. */
    private void stopped(Throwable cause) {
        if (latch.isClosed()) {
            return;
        }
        Workers.steps().execute(() -> {
            lane.lock();
            try {
                if (latch.isClosed()) {
                    return;
                }
                if (gate == null) {
                    end.fail(cause);
                    return;
                }
                GateEnd.rejectedBy(cause).ifPresent(user -> decisions.reject(gate, user, this::log));
                end.refuse(release, cause);
            } finally {
                lane.unlock();
            }
        });
    }

    private void closePrompt() {
        unfollow.run();
        try {
            if (prompt != null) {
                prompt.close();
            }
        } catch (Exception failure) {
            LOGGER.log(Level.WARNING, "Cannot take away the prompt of a gate", failure);
        }
    }

    String status() {
        KeptGate known = gate;
        return known == null
                ? "opening a gate"
                : "waiting for people to decide about batch " + known.batch() + " of " + release.key();
    }

    private void log(String text) {
        try {
            context.get(TaskListener.class).getLogger().println(text);
        } catch (IOException | InterruptedException gone) {
            LOGGER.log(Level.FINE, text, gone);
        }
    }

    /** The ends of one prompt. */
    private final class Clicks implements PromptContext.Owner {
        private volatile InputStepExecution inner;

        @Override
        public void proceeded(Object value) {
            Gatekeeper.this.proceeded(inner, value);
        }

        @Override
        public void stopped(Throwable cause) {
            Gatekeeper.this.stopped(cause);
        }
    }
}
