// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.actions;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Map;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public class TagsAction implements PersistentAction {
    public void addTag(@CheckForNull String tag, @CheckForNull String value) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean removeTag(@CheckForNull String tag) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getTagValue(@CheckForNull String tag) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static String getTagValue(@NonNull FlowNode node, @CheckForNull String tag) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Map<String, String> getTags() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static Map<String, String> getTags(@NonNull FlowNode node) {
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
}
