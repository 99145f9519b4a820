package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.FilePath;
import io.jenkins.plugins.batchrelease.service.PlanRefused;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import java.util.concurrent.CompletableFuture;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** A dry run. */
final class PlanExecution extends ReleaseExecution {
    private static final long serialVersionUID = 1;

    private final BatchReleasePlanStep step;

    PlanExecution(BatchReleasePlanStep step, StepContext context) {
        super(context);
        this.step = step;
    }

    @Override
    CompletableFuture<Object> perform(boolean again) throws Exception {
        ReleasePlan plan = new RuledPlan(run())
                .of(
                        step.clusterChoice(),
                        new Request(step, new WorkspaceFiles(getContext().get(FilePath.class))).build());
        PlanLog.lines(plan).forEach(this::log);
        if (!plan.isPossible() && step.isFailOnProblems()) {
            throw new PlanRefused(plan.problems());
        }
        return CompletableFuture.completedFuture(PlanMap.of(plan));
    }

    @Override
    boolean isPatient() {
        return false;
    }
}
