package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.release.ReleaseEffect;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is still to be performed, in its order. Used in the mailbox only. */
final class Todo {
    private List<ReleaseEffect> effects = List.of();
    private Optional<Waiting> waiting = Optional.empty();

    /** Whatever was to be done before is not any more. */
    void become(List<ReleaseEffect> next) {
        effects = next;
        waiting = Optional.empty();
    }

    boolean isEmpty() {
        return effects.isEmpty();
    }

    /** What the next effect waits for, if it waits. */
    Optional<Waiting> waiting() {
        return waiting;
    }

    /** Goes on until something is not through, or an event follows. @return the outcome that this is about */
    Outcome perform(Function<ReleaseEffect, Outcome> performer) {
        waiting = Optional.empty();
        Outcome last = Outcome.DONE;
        while (!effects.isEmpty() && last.isDone() && last.next().isEmpty()) {
            last = performer.apply(effects.get(0));
            if (last.isDone()) {
                effects = effects.subList(1, effects.size());
            }
        }
        waiting = last.waiting();
        return last;
    }
}
