// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.actions;

import hudson.model.InvisibleAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public class BodyInvocationAction extends InvisibleAction implements FlowNodeAction, PersistentAction {
    public BodyInvocationAction() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void onLoad(FlowNode parent) {
        throw new UnsupportedOperationException("signatures only");
    }
}
