// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graph;

import hudson.model.Action;
import java.io.IOException;
import java.util.List;

public interface FlowActionStorage {
    List<Action> loadActions(FlowNode node) throws IOException;

    void saveActions(FlowNode node, List<Action> actions) throws IOException;
}
