// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graphanalysis;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Collection;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public class LinearBlockHoppingScanner extends LinearScanner {
    public boolean setup(@CheckForNull Collection<FlowNode> heads, @CheckForNull Collection<FlowNode> blackList) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void setHeads(@NonNull Collection<FlowNode> heads) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    protected FlowNode jumpBlockScan(@CheckForNull FlowNode node, @NonNull Collection<FlowNode> blacklistNodes) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected FlowNode next(@CheckForNull FlowNode current, @NonNull Collection<FlowNode> blackList) {
        throw new UnsupportedOperationException("signatures only");
    }
}
