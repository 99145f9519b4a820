package io.jenkins.plugins.batchrelease.jenkins.gate;

import hudson.model.ParameterDefinition;
import hudson.model.StringParameterDefinition;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptDeadlines;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.plan.Batch;
import io.jenkins.plugins.batchrelease.release.Comment;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.support.steps.input.InputStep;

/** What the prompt asks. */
final class Question {
    static final String COMMENT = "comment";

    private final BatchReleaseGateStep step;
    private final GateRules rules;

    Question(BatchReleaseGateStep step, GateRules rules) {
        this.step = step;
        this.rules = rules;
    }

    /** The id stays the same however often the prompt is shown anew, so that pages that are open go on working. */
    InputStep of(Release release, KeptGate gate) {
        InputStep input = new InputStep(message(release, gate));
        input.setId(gate.promptId());
        input.setOk(step.getOk().isEmpty() ? Messages.Question_approve() : step.getOk());
        input.setCancel(Messages.Question_reject());
        if (!rules.submitter().isEmpty()) {
            input.setSubmitter(rules.submitter());
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

    /** Also what will happen without a decision, and who need not try. */
    String message(Release release, KeptGate kept) {
        List<String> sentences = new ArrayList<>();
        sentences.add(step.getMessage().isEmpty() ? standard(release) : step.getMessage());
        Gate gate = release.gate().orElseGet(() -> Gate.after(release.batch(), step.getApprovals()));
        int required = Math.max(gate.required(), rules.approvals());
        if (required > 1) {
            sentences.add(Messages.Question_approvals(gate.counted().size(), required));
        }
        if (!gate.notCounted().isEmpty()) {
            sentences.add(Messages.Question_notCounted(gate.notCounted().size()));
        }
        if (!rules.approvers().isEmpty()) {
            sentences.add(Messages.Question_approvers(String.join("; ", rules.approvers())));
        }
        if (!rules.starters().isEmpty()) {
            sentences.add(Messages.Question_starters(String.join(", ", rules.starters())));
        }
        KeptDeadlines deadlines = kept.deadlines();
        if (rules.approvals() == 0) {
            deadlines.passesAt().ifPresent(at -> sentences.add(Messages.Question_passes(Moments.text(at))));
        }
        deadlines
                .endsAt()
                .ifPresent(at -> sentences.add(
                        deadlines.goesBack()
                                ? Messages.Question_goesBack(Moments.text(at))
                                : Messages.Question_isHeld(Moments.text(at))));
        return String.join(" ", sentences);
    }

    private static String standard(Release release) {
        int done = release.batch();
        int replicas = release.schedule().replicas();
        if (release.isLastBatchDone()) {
            return Messages.Question_last(release.key().toString(), replicas);
        }
        Batch next = release.schedule().batch(done + 1);
        if (done == 0) {
            return Messages.Question_first(
                    release.key().toString(), release.schedule().size(), next.target(), replicas);
        }
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
        return value instanceof String text ? Comment.of(text.strip()) : "";
    }
}
