package io.jenkins.plugins.batchrelease.jenkins.gate;

import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import java.time.Clock;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** A gate in a running pipeline. What changes while it waits is in the release and in the build's own notes, not here. */
final class GateExecution extends StepExecution {
    private static final long serialVersionUID = 1;

    private final BatchReleaseGateStep step;
    private transient Gatekeeper keeper;

    GateExecution(BatchReleaseGateStep step, StepContext context) {
        super(context);
        this.step = step;
    }

    /** Never opens the prompt itself: on the pipeline's thread, the list of prompts would wait for that very thread. */
    @Override
    public boolean start() {
        Gatekeeper gate = keeper();
        Workers.steps().execute(() -> gate.open(false));
        return false;
    }

    @Override
    public void onResume() {
        Gatekeeper gate = keeper();
        Workers.steps().execute(() -> gate.open(true));
    }

    @Override
    public void stop(Throwable cause) {
        keeper().stop(cause);
    }

    @Override
    public String getStatus() {
        return keeper().status();
    }

    private synchronized Gatekeeper keeper() {
        if (keeper == null) {
            keeper = new Gatekeeper(step, getContext(), Clock.systemUTC());
        }
        return keeper;
    }
}
