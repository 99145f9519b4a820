// Signatures of workflow-step-api 706.v518c5dcb_24c0; compile-only, never packed.
package org.jenkinsci.plugins.workflow.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.List;
import jenkins.model.CauseOfInterruption;

public final class FlowInterruptedException extends InterruptedException {
    public FlowInterruptedException(
            @NonNull Result result, boolean actualInterruption, @NonNull CauseOfInterruption... causes) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Result getResult() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<CauseOfInterruption> getCauses() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isActualInterruption() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setActualInterruption(boolean actualInterruption) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void handle(Run<?, ?> run, TaskListener listener) {
        throw new UnsupportedOperationException("signatures only");
    }
}
