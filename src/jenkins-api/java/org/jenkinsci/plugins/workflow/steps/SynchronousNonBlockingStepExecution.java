// Signatures of workflow-step-api 706.v518c5dcb_24c0; compile-only, never packed.
package org.jenkinsci.plugins.workflow.steps;

import edu.umd.cs.findbugs.annotations.NonNull;

public abstract class SynchronousNonBlockingStepExecution<T> extends StepExecution {
    protected SynchronousNonBlockingStepExecution(@NonNull StepContext context) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    protected abstract T run() throws Exception;

    public final boolean start() throws Exception {
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
}
