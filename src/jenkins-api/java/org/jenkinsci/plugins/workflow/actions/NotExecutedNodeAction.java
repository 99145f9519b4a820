// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.actions;

import hudson.model.InvisibleAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public class NotExecutedNodeAction extends InvisibleAction implements PersistentAction {
    public static boolean isExecuted(FlowNode node) {
        throw new UnsupportedOperationException("signatures only");
    }
}
