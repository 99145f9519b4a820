// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.flow;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionPoint;

public abstract class FlowExecutionListener implements ExtensionPoint {
    public void onCreated(@NonNull FlowExecution execution) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onRunning(@NonNull FlowExecution execution) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onResumed(@NonNull FlowExecution execution) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onCompleted(@NonNull FlowExecution execution) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireCreated(@NonNull FlowExecution execution) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireRunning(@NonNull FlowExecution execution) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireResumed(@NonNull FlowExecution execution) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void fireCompleted(@NonNull FlowExecution execution) {
        throw new UnsupportedOperationException("signatures only");
    }
}
