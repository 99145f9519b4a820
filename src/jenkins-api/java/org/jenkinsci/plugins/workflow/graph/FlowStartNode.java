// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graph;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.List;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;

public class FlowStartNode extends BlockStartNode {
    public FlowStartNode(FlowExecution exec, String id) {
        super((FlowExecution) null, (String) null, (FlowNode[]) null);
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<FlowNode> getParents() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected String getTypeDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }
}
