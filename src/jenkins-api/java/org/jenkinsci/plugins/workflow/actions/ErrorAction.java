// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.actions;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public class ErrorAction implements PersistentAction {
    public ErrorAction(@NonNull Throwable error) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Throwable getError() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getIconFileName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getUrlName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static FlowNode findOrigin(@NonNull Throwable error, @NonNull FlowExecution execution) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean equals(Throwable t1, Throwable t2) {
        throw new UnsupportedOperationException("signatures only");
    }
}
