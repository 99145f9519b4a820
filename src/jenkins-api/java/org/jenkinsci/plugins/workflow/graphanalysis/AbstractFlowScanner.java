// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graphanalysis;

import com.google.common.base.Predicate;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public abstract class AbstractFlowScanner implements Iterable<FlowNode>, Filterator<FlowNode> {
    protected FlowNode myCurrent;
    protected FlowNode myNext;
    protected Collection<FlowNode> myBlackList;
    protected static final int MAX_LIST_CHECK_SIZE = 5;

    @NonNull
    protected Collection<FlowNode> convertToFastCheckable(@CheckForNull Collection<FlowNode> nodeCollection) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean setup(@CheckForNull Collection<FlowNode> heads, @CheckForNull Collection<FlowNode> blackList) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean setup(@CheckForNull Collection<FlowNode> heads) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean setup(@CheckForNull FlowNode head, @CheckForNull Collection<FlowNode> blackList) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean setup(@CheckForNull FlowNode head) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected abstract void reset();

    protected abstract void setHeads(@NonNull Collection<FlowNode> filteredHeads);

    @CheckForNull
    protected abstract FlowNode next(@NonNull FlowNode current, @NonNull Collection<FlowNode> blackList);

    public FlowNode next() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean hasNext() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final void remove() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Iterator<FlowNode> iterator() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Filterator<FlowNode> filter(@NonNull Predicate<FlowNode> filterCondition) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public FlowNode findFirstMatch(
            @CheckForNull Collection<FlowNode> heads,
            @CheckForNull Collection<FlowNode> blackListNodes,
            Predicate<FlowNode> matchCondition) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public FlowNode findFirstMatch(
            @CheckForNull Collection<FlowNode> heads, @NonNull Predicate<FlowNode> matchPredicate) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public FlowNode findFirstMatch(@CheckForNull FlowNode head, @NonNull Predicate<FlowNode> matchPredicate) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public FlowNode findFirstMatch(@CheckForNull FlowExecution exec, @NonNull Predicate<FlowNode> matchPredicate) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<FlowNode> filteredNodes(
            @CheckForNull Collection<FlowNode> heads,
            @CheckForNull Collection<FlowNode> blackList,
            Predicate<FlowNode> matchCondition) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<FlowNode> filteredNodes(
            @CheckForNull Collection<FlowNode> heads, @NonNull Predicate<FlowNode> matchPredicate) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<FlowNode> filteredNodes(@CheckForNull FlowNode head, @NonNull Predicate<FlowNode> matchPredicate) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<FlowNode> filteredNodes(@CheckForNull FlowExecution exec, @NonNull Predicate<FlowNode> matchPredicate) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<FlowNode> allNodes(@CheckForNull Collection<FlowNode> heads) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<FlowNode> allNodes(@CheckForNull FlowExecution exec) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void visitAll(
            @CheckForNull Collection<FlowNode> heads,
            @CheckForNull Collection<FlowNode> blackList,
            @NonNull FlowNodeVisitor visitor) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void visitAll(@CheckForNull Collection<FlowNode> heads, @NonNull FlowNodeVisitor visitor) {
        throw new UnsupportedOperationException("signatures only");
    }
}
