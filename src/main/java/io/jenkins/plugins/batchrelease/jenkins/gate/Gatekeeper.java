package io.jenkins.plugins.batchrelease.jenkins.gate;

import hudson.AbortException;
import hudson.model.Result;
import hudson.model.TaskListener;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptApproval;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.jenkins.step.BuildLog;
import io.jenkins.plugins.batchrelease.jenkins.step.ReleaseLookup;
import io.jenkins.plugins.batchrelease.jenkins.step.Rest;
import io.jenkins.plugins.batchrelease.jenkins.step.StepFailures;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.support.steps.input.InputStep;
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
    private final Clock clock;
    private final ReentrantLock lane = new ReentrantLock();
    private final Latch latch = new Latch();
    private final GateEnd end;
    private final GateLog gateLog = new GateLog(this::log);
    private volatile BuildRelease release;
    private Decisions decisions;
    private volatile KeptGate gate;
    private Prompt prompt;
    private InputStepExecution current;
    private Runnable unfollow = () -> {};
    private Future<?> alarm = CompletableFuture.completedFuture(null);
    private volatile Optional<Gate> seen = Optional.empty();
    private volatile Phase seenPhase = Phase.PLANNED;

    Gatekeeper(BatchReleaseGateStep step, StepContext context, Clock clock) {
        this.step = step;
        this.context = context;
        this.clock = clock;
        this.end = new GateEnd(context, latch, this::closePrompt, this::log);
    }

    void open(boolean resumed) {
        lane.lock();
        try {
            if (!latch.isClosed()) {
                tryToOpen(resumed);
            }
        } catch (Exception failure) {
            if (isTransient(failure)) {
                Workers.stepsLater(() -> open(true), AGAIN_MILLIS);
            } else {
                end.fail(StepFailures.forPipeline(failure));
            }
        } finally {
            lane.unlock();
        }
    }

    private static boolean isTransient(Exception failure) {
        return StepFailures.unwrap(failure) instanceof ClusterException cluster && cluster.isTransient();
    }

    private void tryToOpen(boolean resumed) throws Exception {
        if (latch.pendingStop().isPresent()) {
            stopped(latch.pendingStop().get());
            return;
        }
        if (release == null) {
            release = new ReleaseLookup(context, step).require();
            decisions = new Decisions(release, clock);
        }
        String node = context.get(FlowNode.class).getId();
        Optional<Release> surplus = decisions.surplus(node, step);
        if (surplus.isPresent()) {
            log(SurplusGate.said(surplus.get()));
            end.succeed(SurplusGate.result(surplus.get(), node, step.getSubmitterParameter()));
            return;
        }
        gate = decisions.open(node, step);
        Release now = decisions.elapse(gate, decisions.repeat(gate), this::log);
        if (resumed && !isWaiting(now)) {
            // Takes away what Jenkins still has of the prompt from before.
            prompt().make(question(now), new Clicks(), true);
        }
        if (conclude(now)) {
            return;
        }
        show(now, resumed);
        unfollow.run();
        unfollow = release.follow((state, progress) -> {
            gateLog.changed(state, progress);
            // Counts of pods change all the time; what a gate is about seldom does.
            if (!state.gate().equals(seen) || state.phase() != seenPhase) {
                Workers.steps().execute(this::look);
            }
        });
        setAlarm();
    }

    /** Jenkins' timer only rings: what is due is read from disk, as it is after a restart. */
    private void setAlarm() {
        alarm.cancel(false);
        long time = clock.millis();
        gate.deadlines().next(time).ifPresent(at -> alarm = Workers.stepsLater(this::look, at - time));
    }

    private void show(Release now, boolean resumed) throws Exception {
        Clicks clicks = new Clicks();
        seen = now.gate();
        seenPhase = now.phase();
        InputStepExecution inner = prompt().make(question(now), clicks, resumed);
        clicks.inner = inner;
        current = inner;
        latch.shows(inner);
        prompt.show(inner);
        if (latch.pendingStop().isPresent()) {
            inner.stop(latch.pendingStop().get());
        }
    }

    private Prompt prompt() throws IOException, InterruptedException {
        if (prompt == null) {
            prompt = new Prompt(context);
        }
        return prompt;
    }

    private InputStep question(Release now) {
        return new Question(step, rules()).of(now, gate);
    }

    private GateRules rules() {
        return GateRules.at(release.run(), release.kept(), Optional.of(gate));
    }

    /**
     * Something happened elsewhere: a decision at the page or the command line, somebody who went on or back from there, or the
     * time is over.
     */
    private void look() {
        lane.lock();
        try {
            if (!latch.isClosed() && current != null) {
                KeptGate before = gate;
                gate = decisions.current(before, decisions.now(), step);
                Release now = decisions.elapse(gate, decisions.now(), this::log);
                if (!conclude(now)) {
                    seen = now.gate();
                    seenPhase = now.phase();
                    if (gate != before
                            || !question(now)
                                    .getMessage()
                                    .equals(current.getInput().getMessage())) {
                        show(now, false);
                    }
                    setAlarm();
                }
            }
        } catch (Exception failure) {
            if (isTransient(failure)) {
                Workers.stepsLater(this::look, AGAIN_MILLIS);
            } else {
                LOGGER.log(Level.WARNING, failure, () -> "Gate of " + release.key());
            }
        } finally {
            lane.unlock();
        }
    }

    /** @return whether the gate is decided */
    private boolean conclude(Release now) {
        if (isWaiting(now)) {
            return false;
        }
        GateReading reading = GateReading.of(now, gate.batch(), wantsMoreFromJenkins());
        if (reading == GateReading.BYPASSED) {
            String by = GateMap.withoutApproval(now, gate.batch())
                    .orElseGet(() -> now.holder().actor() + " (" + now.holder().place() + ")");
            end.fail(new AbortException(Messages.Gatekeeper_bypassed(release.key(), gate.batch(), by)));
        } else if (reading == GateReading.PASSED) {
            Map<String, Object> result = GateMap.of(now, gate, step.getSubmitterParameter());
            log(passed(now, result.get("approvedBy")));
            end.succeed(result);
        } else if (reading == GateReading.REFUSED) {
            end.refuse(release, new FlowInterruptedException(Result.ABORTED, true, new GateRefused(Rest.reason(now))));
        } else {
            end.undecided(release);
        }
        return true;
    }

    /** Whether the gate says who may approve, or the rules of the cluster do, and not enough of those have. */
    private boolean wantsMoreFromJenkins() {
        GateRules rules = rules();
        int wanted = Math.max(1, Math.max(step.getApprovals(), rules.approvals()));
        return rules.isAboutPeople() && gate.approvals().size() < wanted;
    }

    /** At the end of its time a gate of a release that somebody holds has ended, too, though nothing changes for the release. */
    private boolean isWaiting(Release now) {
        boolean over = now.phase() == Phase.HELD && gate.deadlines().hasEnded(clock.millis());
        return GateReading.of(now, gate.batch()) == GateReading.WAITING && !over;
    }

    private void proceeded(InputStepExecution clicked, Object submitted) {
        Authentication who = Jenkins.getAuthentication2();
        lane.lock();
        // What follows is the gate's own work, whoever clicked.
        try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
            if (latch.isClosed()) {
                return;
            }
            GateRules rules = rules();
            Optional<String> refusal = rules.refusal(who, true).or(() -> rules.alreadyCounted(who));
            if (refusal.isPresent()) {
                log(refusal.get() + " " + Messages.Gatekeeper_staysOpen());
                showAgain(clicked);
                return;
            }
            gate.add(new KeptApproval(who.getName(), Question.comment(submitted), rules.asked()));
            release.run().save();
            Release now = decisions.approve(gate, who.getName(), this::log);
            if (!conclude(decisions.elapse(gate, now, this::log))) {
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
            show(decisions.now(), false);
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
        Optional<String> rejectedBy = GateEnd.rejectedBy(cause);
        // Before the request of the person who pressed it is over.
        String comment = rejectedBy.isPresent() ? SubmittedComment.ofRequest() : "";
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
                boolean tooLate = rejectedBy
                        .flatMap(user -> decisions.reject(gate, user, comment, this::log))
                        .filter(now -> GateReading.of(now, gate.batch()) == GateReading.PASSED)
                        .filter(this::conclude)
                        .isPresent();
                if (!tooLate) {
                    end.refuse(release, cause);
                }
            } finally {
                lane.unlock();
            }
        });
    }

    private void closePrompt() {
        unfollow.run();
        alarm.cancel(false);
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
                : "waiting for people to decide about " + subject(known) + " of " + release.key()
                        + known.deadlines().outlook();
    }

    private String passed(Release now, Object approvedBy) {
        Optional<String> without = GateMap.withoutApproval(now, gate.batch());
        if (without.isPresent()) {
            return Messages.Gatekeeper_without(release.key(), gate.batch(), without.get());
        }
        return gate.batch() == 0
                ? Messages.Gatekeeper_passedStart(release.key(), approvedBy)
                : Messages.Gatekeeper_passed(release.key(), gate.batch(), approvedBy);
    }

    private static String subject(KeptGate gate) {
        return gate.batch() == 0 ? "the start" : "batch " + gate.batch();
    }

    private void log(String text) {
        try {
            new BuildLog(context.get(TaskListener.class)).accept(text);
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
