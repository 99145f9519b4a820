// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graph;

import hudson.model.Result;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;

public class FlowEndNode extends BlockEndNode<FlowStartNode> {
    public FlowEndNode(FlowExecution exec, String id, FlowStartNode start, Result result, FlowNode... parents) {
        super((FlowExecution) null, (String) null, (FlowStartNode) null, (FlowNode[]) null);
        throw new UnsupportedOperationException("signatures only");
    }

    public Result getResult() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected String getTypeDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }
}
