// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graph;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Iterator;
import java.util.List;

public interface GraphLookupView {
    boolean isActive(@NonNull FlowNode node);

    @CheckForNull
    BlockEndNode getEndNode(@NonNull BlockStartNode startNode);

    @CheckForNull
    BlockStartNode findEnclosingBlockStart(@NonNull FlowNode node);

    Iterable<BlockStartNode> iterateEnclosingBlocks(@NonNull FlowNode node);

    @NonNull
    List<BlockStartNode> findAllEnclosingBlockStarts(@NonNull FlowNode node);

    class EnclosingBlocksIterable implements Iterable<BlockStartNode> {
        public EnclosingBlocksIterable(@NonNull GraphLookupView view, @NonNull FlowNode node) {
            throw new UnsupportedOperationException("signatures only");
        }

        public Iterator<BlockStartNode> iterator() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
