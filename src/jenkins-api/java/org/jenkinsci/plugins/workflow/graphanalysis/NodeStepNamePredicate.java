// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graphanalysis;

import com.google.common.base.Predicate;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public final class NodeStepNamePredicate implements Predicate<FlowNode> {
    public NodeStepNamePredicate(@NonNull String descriptorId) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDescriptorId() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean apply(@Nullable FlowNode input) {
        throw new UnsupportedOperationException("signatures only");
    }
}
