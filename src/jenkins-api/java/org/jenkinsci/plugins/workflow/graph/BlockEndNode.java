// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graph;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.List;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;

public abstract class BlockEndNode<START extends BlockStartNode> extends FlowNode {
    public BlockEndNode(FlowExecution exec, String id, START start, FlowNode... parents) {
        super((FlowExecution) null, (String) null, (FlowNode[]) null);
        throw new UnsupportedOperationException("signatures only");
    }

    public BlockEndNode(FlowExecution exec, String id, START start, List<FlowNode> parents) {
        super((FlowExecution) null, (String) null, (FlowNode[]) null);
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public START getStartNode() {
        throw new UnsupportedOperationException("signatures only");
    }
}
