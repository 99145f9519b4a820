package io.jenkins.plugins.batchrelease.jenkins.gate;

import hudson.AbortException;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.step.AbortPolicy;
import io.jenkins.plugins.batchrelease.jenkins.step.Rest;
import io.jenkins.plugins.batchrelease.jenkins.step.StepFailures;
import io.jenkins.plugins.batchrelease.service.report.PlainText;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.support.steps.input.Rejection;

/** How a gate ends: once, with its prompt taken away first and its release left as the policy says. */
final class GateEnd {
    private final StepContext context;
    private final Latch latch;
    private final Runnable tidy;
    private final Consumer<String> log;
    private final AtomicBoolean told = new AtomicBoolean();

    /** @param tidy takes the prompt away */
    GateEnd(StepContext context, Latch latch, Runnable tidy, Consumer<String> log) {
        this.context = context;
        this.latch = latch;
        this.tidy = tidy;
        this.log = log;
    }

    void succeed(Map<String, Object> result) {
        if (latch.close()) {
            told.set(true);
            tidy.run();
            context.onSuccess(result);
        }
    }

    /** Nothing is to be done for the release. */
    void fail(Throwable failure) {
        if (latch.close()) {
            tidy.run();
            failNow(failure);
        }
    }

    /** The release is held or goes back first. */
    void refuse(BuildRelease release, Throwable cause) {
        if (!latch.close()) {
            return;
        }
        tidy.run();
        new AbortPolicy(release, log).apply(cause).whenComplete((rest, failure) -> {
            if (failure != null) {
                log.accept(StepFailures.unwrap(failure).getMessage());
            } else if (rejectedBy(cause).isPresent()) {
                log.accept(Rest.reason(rest));
            }
            failNow(cause);
        });
    }

    /** Nobody decided in time: the release is held already, or goes back; the step fails when it has. */
    void undecided(BuildRelease release) {
        if (!latch.close()) {
            return;
        }
        tidy.run();
        release.atRest().whenComplete((rest, failure) -> {
            String reason = failure == null
                    ? Rest.reason(rest)
                    : PlainText.line(String.valueOf(StepFailures.unwrap(failure).getMessage()));
            failNow(new AbortException(reason));
        });
    }

    /** Without waiting for the release any longer. */
    void failNow(Throwable cause) {
        if (told.compareAndSet(false, true)) {
            context.onFailure(cause);
        }
    }

    /** The person who pressed the prompt's other button, if one did. */
    static Optional<String> rejectedBy(Throwable cause) {
        if (!(cause instanceof FlowInterruptedException interrupted)) {
            return Optional.empty();
        }
        return interrupted.getCauses().stream()
                .filter(Rejection.class::isInstance)
                .map(rejection -> ((Rejection) rejection).getUser())
                .map(user -> user == null ? "anonymous" : user.getId())
                .findFirst();
    }
}
