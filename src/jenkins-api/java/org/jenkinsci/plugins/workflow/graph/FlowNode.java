// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graph;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Action;
import hudson.model.Actionable;
import hudson.model.BallColor;
import hudson.model.Saveable;
import java.io.IOException;
import java.util.List;
import org.jenkinsci.plugins.workflow.actions.ErrorAction;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;

public abstract class FlowNode extends Actionable implements Saveable {
    protected FlowNode(FlowExecution exec, String id, List<FlowNode> parents) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected FlowNode(FlowExecution exec, String id, FlowNode... parents) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final boolean isActive() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public final ErrorAction getError() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public FlowExecution getExecution() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<FlowNode> getParents() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getEnclosingId() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<? extends BlockStartNode> getEnclosingBlocks() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Iterable<BlockStartNode> iterateEnclosingBlocks() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<String> getAllEnclosingIds() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getId() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final String getSearchUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayFunctionName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public BallColor getIconColor() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected abstract String getTypeDisplayName();

    protected String getTypeFunctionName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getUrl() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void setActions(List<Action> actions) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public final <T extends Action> T getPersistentAction(@NonNull Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public <T extends Action> T getAction(Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<Action> getActions() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }
}
