// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graph;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;

public abstract class BlockStartNode extends FlowNode {
    protected BlockStartNode(FlowExecution exec, String id, FlowNode... parents) {
        super((FlowExecution) null, (String) null, (FlowNode[]) null);
        throw new UnsupportedOperationException("signatures only");
    }

    protected BlockStartNode(FlowExecution exec, String id, List<FlowNode> parents) {
        super((FlowExecution) null, (String) null, (FlowNode[]) null);
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public BlockEndNode getEndNode() {
        throw new UnsupportedOperationException("signatures only");
    }
}
