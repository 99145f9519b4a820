package io.jenkins.plugins.batchrelease.cluster;

import java.util.Optional;
import java.util.Set;

/**
 * A container of a pod as its kubelet sees it.
 *
 * @param name its name
 * @param init whether it runs before the others
 * @param ready whether it is ready; for one that runs before the others, whether it has done its work
 * @param state what it does now
 * @param reason why, in a word; empty for one that runs
 * @param message the kubelet's own words; may be empty
 * @param lastExit the code it ended with last, if it has ended
 * @param restarts how often it was restarted
 */
public record ContainerView(
        String name,
        boolean init,
        boolean ready,
        State state,
        String reason,
        String message,
        Optional<Integer> lastExit,
        int restarts) {
    private static final Set<String> ITS_TURN = Set.of("", "ContainerCreating", "PodInitializing");

    /** What a container does. */
    public enum State {
        WAITING,
        RUNNING,
        TERMINATED
    }

    /** Whether it keeps its pod from being ready; one that only waits for its turn does not. */
    public boolean isFailing() {
        return !ready && (hasRun() || !ITS_TURN.contains(reason));
    }

    /** Whether it ever ran: before that there is no log. */
    public boolean hasRun() {
        return state != State.WAITING || lastExit.isPresent();
    }
}
