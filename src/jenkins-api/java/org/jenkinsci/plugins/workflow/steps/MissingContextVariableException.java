// Signatures of workflow-step-api 706.v518c5dcb_24c0; compile-only, never packed.
package org.jenkinsci.plugins.workflow.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.List;

public class MissingContextVariableException extends Exception {
    public MissingContextVariableException(@NonNull Class<?> type, @CheckForNull StepDescriptor d) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Class<?> getType() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getMessage() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<StepDescriptor> getProviders() {
        throw new UnsupportedOperationException("signatures only");
    }
}
