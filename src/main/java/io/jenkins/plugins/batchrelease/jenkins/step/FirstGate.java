package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.ExtensionPoint;
import java.util.concurrent.CompletableFuture;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Asks people before the first batch of a release, with the prompt that a gate's own step opens. Gates know steps, not the reverse. */
public interface FirstGate extends ExtensionPoint {
    /**
     * Opens the prompt of a gate that stands open, or opens it anew after a restart.
     *
     * @param step whose release it is
     * @param context of the step that asks: the prompt is shown at it, and the step's end stays its own
     */
    Asking ask(ClusterStep step, StepContext context, boolean resumed);

    /** A gate that people are asked at. */
    interface Asking {
        /** Completes once they have approved, here or elsewhere; fails as a gate's step does, with the release left as its policy says. */
        CompletableFuture<?> decided();

        /** The step is aborted. The second time, nothing is waited for. */
        void stop(Throwable cause);

        /** For the list of what a build waits for. */
        String status();
    }
}
