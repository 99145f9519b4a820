// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.graphanalysis;

import com.google.common.base.Predicate;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Action;
import java.util.Comparator;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public final class FlowScanningUtils {
    public static final Predicate<FlowNode> MATCH_BLOCK_START = null;
    public static final Comparator<FlowNode> TIME_ORDER_COMPARATOR = null;
    public static final Comparator<FlowNode> ID_ORDER_COMPARATOR = null;

    private FlowScanningUtils() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static Predicate<FlowNode> hasActionPredicate(@NonNull Class<? extends Action> actionClass) {
        throw new UnsupportedOperationException("signatures only");
    }
}
