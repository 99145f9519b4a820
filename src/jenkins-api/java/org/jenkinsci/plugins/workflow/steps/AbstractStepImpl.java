// Signatures of workflow-step-api 706.v518c5dcb_24c0; compile-only, never packed.
package org.jenkinsci.plugins.workflow.steps;

public abstract class AbstractStepImpl extends Step {
    protected AbstractStepImpl(boolean ignored) {
        throw new UnsupportedOperationException("signatures only");
    }

    public StepExecution start(StepContext context) throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }
}
