// Signatures of workflow-step-api 706.v518c5dcb_24c0; compile-only, never packed.
package org.jenkinsci.plugins.workflow.steps;

public abstract class AbstractStepExecutionImpl extends StepExecution {
    protected AbstractStepExecutionImpl(StepContext context) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    public void onResume() {
        throw new UnsupportedOperationException("signatures only");
    }
}
