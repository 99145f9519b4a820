// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graphanalysis;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public class DepthFirstScanner extends AbstractFlowScanner {
    protected ArrayDeque<FlowNode> queue;
    protected HashSet<FlowNode> visited;

    protected void reset() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void setHeads(@NonNull Collection<FlowNode> heads) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected boolean possibleParallelStart(FlowNode f) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected boolean testCandidate(FlowNode f, Collection<FlowNode> blackList) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected FlowNode next(@NonNull FlowNode current, @NonNull Collection<FlowNode> blackList) {
        throw new UnsupportedOperationException("signatures only");
    }
}
