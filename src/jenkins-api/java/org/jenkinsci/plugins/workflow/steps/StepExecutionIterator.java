// Signatures of workflow-step-api 706.v518c5dcb_24c0; compile-only, never packed.
package org.jenkinsci.plugins.workflow.steps;

import com.google.common.util.concurrent.ListenableFuture;
import hudson.ExtensionList;
import hudson.ExtensionPoint;
import java.util.function.Consumer;

public abstract class StepExecutionIterator implements ExtensionPoint {
    public ListenableFuture<?> accept(Consumer<StepExecution> f) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static ExtensionList<StepExecutionIterator> all() {
        throw new UnsupportedOperationException("signatures only");
    }
}
