package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import java.io.Serializable;
import java.util.concurrent.CompletableFuture;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** A step that asks something about a release and changes nothing. */
final class AskExecution extends ReleaseExecution {
    private static final long serialVersionUID = 1;

    /** What is asked, as a part of the pipeline's state. */
    @FunctionalInterface
    interface Question extends Serializable {
        CompletableFuture<Object> ask(BuildRelease release);
    }

    private final ClusterStep step;
    private final Question question;

    AskExecution(ClusterStep step, Question question, StepContext context) {
        super(context);
        this.step = step;
        this.question = question;
    }

    @Override
    CompletableFuture<Object> perform(boolean again) throws Exception {
        return question.ask(new ReleaseLookup(getContext(), step).look());
    }

    @Override
    boolean isPatient() {
        return false;
    }
}
