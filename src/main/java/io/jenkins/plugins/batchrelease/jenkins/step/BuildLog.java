package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.model.TaskListener;
import io.jenkins.plugins.batchrelease.service.report.PlainText;
import java.util.function.Consumer;

/**
 * The one way into a build's log. Much of what is told there was written by others, in comments, manifests and the cluster:
 * whatever it holds, it stays one line and commands no terminal.
 */
public final class BuildLog implements Consumer<String> {
    private final TaskListener listener;

    public BuildLog(TaskListener listener) {
        this.listener = listener;
    }

    @Override
    public void accept(String text) {
        listener.getLogger().println(PlainText.line(String.valueOf(text)));
    }
}
