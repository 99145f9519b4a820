// Signatures of workflow-step-api 706.v518c5dcb_24c0; compile-only, never packed.
package org.jenkinsci.plugins.workflow.steps;

import edu.umd.cs.findbugs.annotations.NonNull;

public abstract class GeneralNonBlockingStepExecution extends StepExecution {
    protected GeneralNonBlockingStepExecution(StepContext context) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    protected final void run(Block block) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void stop(Throwable cause) throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onResume() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getStatus() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean blocksRestart() {
        throw new UnsupportedOperationException("signatures only");
    }

    @FunctionalInterface
    protected interface Block {
        void run() throws Exception;
    }

    protected abstract class TailCall extends BodyExecutionCallback {
        protected abstract void finished(StepContext context) throws Exception;

        public final void onSuccess(StepContext context, Object result) {
            throw new UnsupportedOperationException("signatures only");
        }

        public final void onFailure(StepContext context, Throwable t) {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
