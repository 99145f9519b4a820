package io.jenkins.plugins.batchrelease.jenkins.gate;

import java.util.Optional;
import org.jenkinsci.plugins.workflow.support.steps.input.InputStepExecution;

/**
 * Whether a gate can still be decided, and the prompt that a stop has to go to. A monitor of its own, never held while
 * Jenkins is called: a stop comes on the pipeline's thread and must not wait for a thread that waits for the pipeline.
 */
final class Latch {
    private InputStepExecution shown;
    private Throwable stop;
    private boolean closed;

    /** A prompt is about to be shown. */
    synchronized void shows(InputStepExecution prompt) {
        shown = prompt;
    }

    /**
     * Somebody wants the gate to end.
     *
     * @return the prompt to stop, if one is shown; otherwise whoever is opening it finds the cause
     */
    synchronized Optional<InputStepExecution> stop(Throwable cause) {
        stop = cause;
        return closed ? Optional.empty() : Optional.ofNullable(shown);
    }

    synchronized Optional<Throwable> pendingStop() {
        return Optional.ofNullable(stop);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** @return whether it was this call that closed it: only one may */
    synchronized boolean close() {
        boolean first = !closed;
        closed = true;
        return first;
    }
}
