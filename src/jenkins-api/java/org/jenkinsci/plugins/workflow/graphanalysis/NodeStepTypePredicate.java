// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graphanalysis;

import com.google.common.base.Predicate;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;

public final class NodeStepTypePredicate implements Predicate<FlowNode> {
    public NodeStepTypePredicate(@NonNull StepDescriptor descriptorType) {
        throw new UnsupportedOperationException("signatures only");
    }

    public NodeStepTypePredicate(@NonNull String functionName) {
        throw new UnsupportedOperationException("signatures only");
    }

    public StepDescriptor getStepDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean apply(@Nullable FlowNode input) {
        throw new UnsupportedOperationException("signatures only");
    }
}
