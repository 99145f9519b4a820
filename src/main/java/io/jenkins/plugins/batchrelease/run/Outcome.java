package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.util.Optional;

/**
 * What came of an effect.
 *
 * @param state whether it is through
 * @param next the event that follows at once, if one does; others follow from what the watch shows
 * @param waiting what it waits for, if it waits
 * @param lookAgainAt when it is to be performed again at the latest if it waits, in milliseconds since the epoch
 */
record Outcome(State state, Optional<ReleaseEvent> next, Optional<Waiting> waiting, long lookAgainAt) {
    static final Outcome DONE = of(State.DONE, Optional.empty());
    static final Outcome NOT_YET = of(State.NOT_YET, Optional.empty());

    /** Whether an effect is through. */
    enum State {
        DONE,
        /** It is to be performed again when the cluster has had time. */
        NOT_YET,
        /** It is to be performed again when a watch shows something new, or a time has come. */
        WAITS
    }

    static Outcome followedBy(ReleaseEvent event) {
        return of(State.DONE, Optional.of(event));
    }

    /** It is not through: the answer to an event says how it goes on. */
    static Outcome interruptedBy(ReleaseEvent event) {
        return of(State.NOT_YET, Optional.of(event));
    }

    static Outcome waitsFor(Waiting what, long until) {
        return new Outcome(State.WAITS, Optional.empty(), Optional.of(what), until);
    }

    private static Outcome of(State state, Optional<ReleaseEvent> next) {
        return new Outcome(state, next, Optional.empty(), 0);
    }

    boolean isDone() {
        return state == State.DONE;
    }
}
