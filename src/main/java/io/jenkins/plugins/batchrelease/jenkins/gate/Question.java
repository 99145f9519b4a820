package io.jenkins.plugins.batchrelease.jenkins.gate;

import hudson.model.ParameterDefinition;
import hudson.model.StringParameterDefinition;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.plan.Batch;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.support.steps.input.InputStep;

/** What the prompt asks. */
final class Question {
    static final String COMMENT = "comment";

    private final BatchReleaseGateStep step;

    Question(BatchReleaseGateStep step) {
        this.step = step;
    }

    /** The id stays the same however often the prompt is shown anew, so that pages that are open go on working. */
    InputStep of(Release release, KeptGate gate) {
        InputStep input = new InputStep(message(release));
        input.setId(gate.promptId());
        input.setOk(step.getOk().isEmpty() ? Messages.Question_approve() : step.getOk());
        input.setCancel(Messages.Question_reject());
        if (!gate.approvers().isEmpty()) {
            input.setSubmitter(gate.approvers());
        }
        if (step.isComment()) {
            ParameterDefinition comment = new StringParameterDefinition(COMMENT, "", Messages.Question_comment());
            input.setParameters(List.of(comment));
        }
        return input;
    }

    /** Starts upper-case and fits an address. */
    static String promptId(Release release) {
        return "Release-" + release.key().name() + "-batch-" + release.batch();
    }

    private String message(Release release) {
        String asked = step.getMessage().isEmpty() ? standard(release) : step.getMessage();
        Gate gate = release.gate().orElseGet(() -> Gate.after(release.batch(), step.getApprovals()));
        return gate.required() == 1
                ? asked
                : asked + " " + Messages.Question_approvals(gate.approvals().size(), gate.required());
    }

    private static String standard(Release release) {
        int done = release.batch();
        int replicas = release.schedule().replicas();
        if (release.isLastBatchDone()) {
            return Messages.Question_last(release.key().toString(), replicas);
        }
        Batch next = release.schedule().batch(done + 1);
        return Messages.Question_next(
                release.key().toString(),
                done,
                release.schedule().size(),
                release.target(),
                replicas,
                next.number(),
                next.target());
    }

    /** What the native form sends: nothing, the comment, or a map with it. */
    static String comment(Object submitted) {
        Object value = submitted instanceof Map<?, ?> map ? map.get(COMMENT) : submitted;
        return value instanceof String text ? text.strip() : "";
    }
}
