// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.log;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import hudson.ExtensionPoint;
import hudson.console.ConsoleLogFilter;
import hudson.model.BuildListener;
import hudson.model.TaskListener;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import org.jenkinsci.plugins.workflow.flow.FlowExecutionOwner;

public abstract class TaskListenerDecorator implements Serializable {
    @NonNull
    public abstract OutputStream decorate(@NonNull OutputStream logger) throws IOException, InterruptedException;

    @Nullable
    public static TaskListenerDecorator merge(
            @CheckForNull TaskListenerDecorator original, @CheckForNull TaskListenerDecorator subsequent) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static TaskListenerDecorator fromConsoleLogFilter(@CheckForNull ConsoleLogFilter filter) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static BuildListener apply(
            @NonNull TaskListener listener,
            @NonNull FlowExecutionOwner owner,
            @CheckForNull TaskListenerDecorator mainDecorator) {
        throw new UnsupportedOperationException("signatures only");
    }

    public interface Factory extends ExtensionPoint {
        @CheckForNull
        TaskListenerDecorator of(@NonNull FlowExecutionOwner owner);

        default boolean isAppliedBeforeMainDecorator() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
