package io.jenkins.plugins.batchrelease.release;

import io.jenkins.plugins.batchrelease.plan.BatchSchedule;

/** Something that happened to a release: a person asked for something, or the cluster showed something. */
public sealed interface ReleaseEvent {
    /** Everything is applied, no pod has moved. {@code revision}: how the cluster names the new version's pods. */
    record Prepared(String revision) implements ReleaseEvent {}

    /** Somebody wants the next batch, or wants a held release to try again. */
    record NextRequested(Holder holder) implements ReleaseEvent {}

    /** Somebody else goes on with what is under way. */
    record TakenOver(Holder holder) implements ReleaseEvent {}

    /** The size of the workload changed; the rest of the batches was computed anew. */
    record Resized(BatchSchedule schedule) implements ReleaseEvent {}

    /** A hook before a batch was started. */
    record HookStarted(HookRun run) implements ReleaseEvent {}

    /** A hook before a batch ended well. */
    record HookDone(HookRun run) implements ReleaseEvent {}

    /** The pulling of images before the first batch is a step further. */
    record PrePulled(PrePull step) implements ReleaseEvent {}

    /** As many pods as the batch wants run the new version and are available. */
    record BatchReady(int batch) implements ReleaseEvent {}

    /** Traffic follows, checks are good. */
    record BatchVerified(int batch) implements ReleaseEvent {}

    /**
     * A gate is wanted after the current batch, for instance by a step of a pipeline. {@code askedBy}: names who wants it, the
     * same when it asks again. {@code strict}: whether it says who may decide, so that nobody counts who decided before it asked.
     */
    record GateRequested(int required, Actor who, String askedBy, boolean strict) implements ReleaseEvent {
        public GateRequested(int required, Actor who, String askedBy) {
            this(required, who, askedBy, false);
        }
    }

    /** Somebody decided at a gate. */
    record Decided(Decision decision, Actor who, String where) implements ReleaseEvent {}

    /** The time for objections at the gate after a batch is over. {@code comment}: for the audit, how long it was. */
    record ObjectionTimeOver(int batch, String planHash, String comment) implements ReleaseEvent {
        public ObjectionTimeOver {
            comment = Comment.of(comment);
        }
    }

    /** The time for a decision at the gate after a batch is over. {@code holder}: who goes back, if the policy says so. */
    record DecisionTimeOver(int batch, String planHash, Policy policy, Holder holder) implements ReleaseEvent {}

    /** The batch cannot become ready, or the release found its workload changed by another hand. */
    record Failed(Problem problem) implements ReleaseEvent {}

    /** As {@link Failed}, but a person has to look whatever the policy says. */
    record Disturbed(Problem problem) implements ReleaseEvent {}

    /** Somebody wants the release to stop where it is. */
    record HoldRequested(Actor who, String where, String comment) implements ReleaseEvent {
        public HoldRequested {
            comment = Comment.of(comment);
        }
    }

    /** Somebody says that the release is good. */
    record ConfirmRequested(Holder holder, String comment) implements ReleaseEvent {
        public ConfirmRequested {
            comment = Comment.of(comment);
        }
    }

    /** Somebody wants to go back to what ran before. */
    record RollbackRequested(Holder holder, String comment) implements ReleaseEvent {
        public RollbackRequested {
            comment = Comment.of(comment);
        }
    }

    /** What ran before runs again. */
    record BackAgain() implements ReleaseEvent {}

    /** The last traces of a finished release are tidied up. {@code version}: the version it became, or 0. */
    record Closed(int version) implements ReleaseEvent {}
}
