// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.actions;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Map;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public abstract class ArgumentsAction implements PersistentAction {
    protected static final int MAX_RETAINED_LENGTH = Integer.valueOf(0);

    public static boolean isOversized(@CheckForNull Object o, int maxElements) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected static boolean isOversized(@CheckForNull Object o) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getIconFileName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getUrlName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Map<String, Object> getArguments() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static Map<String, Object> getArguments(@NonNull FlowNode n) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Map<String, Object> getFilteredArguments() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static Map<String, Object> getFilteredArguments(@NonNull FlowNode n) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static String getStepArgumentsAsString(@NonNull FlowNode n) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    protected abstract Map<String, Object> getArgumentsInternal();

    @CheckForNull
    public Object getArgumentValue(@NonNull String argumentName) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Object getArgumentValueOrReason(@NonNull String argumentName) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isUnmodifiedArguments() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static Map<String, ?> getResolvedArguments(@NonNull FlowNode n) {
        throw new UnsupportedOperationException("signatures only");
    }

    public enum NotStoredReason {
        MASKED_VALUE,
        OVERSIZE_VALUE,
        UNSERIALIZABLE
    }
}
