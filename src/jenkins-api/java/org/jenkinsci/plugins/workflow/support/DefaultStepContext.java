// Signatures of workflow-support 976.vb_d9493c2eb_09; compile-only, never packed.
package org.jenkinsci.plugins.workflow.support;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.IOException;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;

public abstract class DefaultStepContext extends StepContext {
    public final <T> T get(Class<T> key) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    protected abstract <T> T doGet(Class<T> key) throws IOException, InterruptedException;

    @NonNull
    protected abstract FlowExecution getExecution() throws IOException;

    @NonNull
    protected abstract FlowNode getNode() throws IOException;
}
