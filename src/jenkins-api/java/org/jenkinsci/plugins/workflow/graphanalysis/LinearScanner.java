// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graphanalysis;

import com.google.common.base.Predicate;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Collection;
import java.util.List;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public class LinearScanner extends AbstractFlowScanner {
    protected void reset() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void setHeads(@NonNull Collection<FlowNode> heads) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected FlowNode next(@CheckForNull FlowNode current, @NonNull Collection<FlowNode> blackList) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<FlowNode> filteredNodes(
            Collection<FlowNode> heads, Collection<FlowNode> blackList, Predicate<FlowNode> matchCondition) {
        throw new UnsupportedOperationException("signatures only");
    }

    public FlowNode findFirstMatch(
            Collection<FlowNode> heads, Collection<FlowNode> blackListNodes, Predicate<FlowNode> matchCondition) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void visitAll(Collection<FlowNode> heads, @NonNull FlowNodeVisitor visitor) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void visitAll(Collection<FlowNode> heads, Collection<FlowNode> blackList, @NonNull FlowNodeVisitor visitor) {
        throw new UnsupportedOperationException("signatures only");
    }
}
