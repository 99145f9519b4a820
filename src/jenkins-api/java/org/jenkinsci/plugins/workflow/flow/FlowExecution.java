// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.flow;

import com.google.common.util.concurrent.ListenableFuture;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Result;
import java.io.IOException;
import java.util.List;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.graph.BlockEndNode;
import org.jenkinsci.plugins.workflow.graph.BlockStartNode;
import org.jenkinsci.plugins.workflow.graph.FlowActionStorage;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.graph.GraphLookupView;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.springframework.security.core.Authentication;

public abstract class FlowExecution implements FlowActionStorage, GraphLookupView {
    protected GraphLookupView internalGraphLookup;

    @CheckForNull
    protected FlowDurabilityHint durabilityHint;

    protected GraphLookupView getInternalGraphLookup() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public FlowDurabilityHint getDurabilityHint() {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract void start() throws IOException;

    public void onLoad(FlowExecutionOwner owner) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract FlowExecutionOwner getOwner();

    public abstract List<FlowNode> getCurrentHeads();

    public ListenableFuture<List<StepExecution>> getCurrentExecutions(boolean innerMostOnly) {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract boolean isCurrentHead(FlowNode n);

    public String getUrl() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract void interrupt(Result r, CauseOfInterruption... causes) throws IOException, InterruptedException;

    public abstract void addListener(GraphListener listener);

    public void removeListener(GraphListener listener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isComplete() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean blocksRestart() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public final Throwable getCauseOfFailure() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public abstract FlowNode getNode(String id) throws IOException;

    @NonNull
    public Authentication getAuthentication2() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isActive(@NonNull FlowNode node) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public BlockEndNode getEndNode(@NonNull BlockStartNode startNode) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public BlockStartNode findEnclosingBlockStart(@NonNull FlowNode node) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<BlockStartNode> findAllEnclosingBlockStarts(@NonNull FlowNode node) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Iterable<BlockStartNode> iterateEnclosingBlocks(@NonNull FlowNode node) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void afterStepExecutionsResumed() {
        throw new UnsupportedOperationException("signatures only");
    }
}
