// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.flow;

import hudson.ExtensionPoint;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public interface GraphListener extends ExtensionPoint {
    void onNewHead(FlowNode node);

    interface Synchronous extends GraphListener {}
}
