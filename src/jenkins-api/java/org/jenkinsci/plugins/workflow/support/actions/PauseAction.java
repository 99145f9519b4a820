// Signatures of workflow-support 976.vb_d9493c2eb_09; compile-only, never packed.
package org.jenkinsci.plugins.workflow.support.actions;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.InvisibleAction;
import java.io.IOException;
import java.util.List;
import org.jenkinsci.plugins.workflow.actions.PersistentAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public class PauseAction extends InvisibleAction implements PersistentAction {
    public PauseAction(String cause) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getCause() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setCause(String cause) {
        throw new UnsupportedOperationException("signatures only");
    }

    public long getStartTime() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setStartTime(long startTime) {
        throw new UnsupportedOperationException("signatures only");
    }

    public long getEndTime() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setEndTime(long endTime) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isPaused() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean isPaused(@NonNull FlowNode node) {
        throw new UnsupportedOperationException("signatures only");
    }

    public long getPauseDuration() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static long getPauseDuration(@NonNull FlowNode node) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static PauseAction getCurrentPause(@NonNull FlowNode node) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void endCurrentPause(@NonNull FlowNode node) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static List<PauseAction> getPauseActions(@NonNull FlowNode node) {
        throw new UnsupportedOperationException("signatures only");
    }
}
