// Signatures of workflow-step-api 706.v518c5dcb_24c0; compile-only, never packed.
package org.jenkinsci.plugins.workflow.steps;

public class SynchronousResumeNotSupportedException extends Exception {
    public SynchronousResumeNotSupportedException(StepContext context) {
        throw new UnsupportedOperationException("signatures only");
    }
}
