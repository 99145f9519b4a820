package io.jenkins.plugins.batchrelease.release;

import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import java.util.Map;
import java.util.Optional;

/** Something that happened to a release: a person asked for something, or the cluster showed something. */
public sealed interface ReleaseEvent {
    /**
     * Everything is applied, no pod has moved. {@code revision}: how the cluster names the new version's pods. {@code found}:
     * what the release relies on from now on. {@code updated}: how many pods run that version all the same.
     */
    record Prepared(String revision, Map<String, String> found, int updated) implements ReleaseEvent {
        public Prepared(String revision) {
            this(revision, Map.of(), 0);
        }
    }

    /**
     * Somebody wants the next batch, or wants a held release to try again. {@code withoutApproval}: why they go past a gate that
     * waits, empty if they do not. Only at the command line. {@code after}: the batch that was begun last when they asked, if
     * that is known: they want no other one than the next.
     */
    record NextRequested(Holder holder, String withoutApproval, Optional<Integer> after) implements ReleaseEvent {
        public NextRequested {
            withoutApproval = Comment.of(withoutApproval);
        }

        public NextRequested(Holder holder, String withoutApproval) {
            this(holder, withoutApproval, Optional.empty());
        }

        public NextRequested(Holder holder) {
            this(holder, "");
        }
    }

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
     * A gate is wanted before the first batch or after the current one, for instance by a step of a pipeline. {@code askedBy}:
     * names who wants it, the same when it asks again. {@code demand}: what they demand of approvers, if they do.
     */
    record GateRequested(int required, Actor who, String askedBy, Optional<GateDemand> demand) implements ReleaseEvent {
        public GateRequested(int required, Actor who, String askedBy) {
            this(required, who, askedBy, Optional.empty());
        }

        public GateRequested(int required, Actor who, GateDemand demand) {
            this(required, who, demand.askedBy(), Optional.of(demand));
        }
    }

    /**
     * Somebody decided at a gate. {@code rules}: {@link Gate#rules} that an approver was checked against, if somebody checked;
     * when they have changed since, the approval is refused.
     */
    record Decided(Decision decision, Actor who, String where, Optional<String> rules) implements ReleaseEvent {
        public Decided(Decision decision, Actor who, String where) {
            this(decision, who, where, Optional.empty());
        }
    }

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

    /** Another hand changed what the release relies on. It is held, or held again, and says so. */
    record Drifted(Problem problem) implements ReleaseEvent {}

    /**
     * Somebody goes on from what another hand made of the workload. {@code moved}: how many pods run the new version, or are let
     * to. {@code found}: what the release relies on from now on.
     */
    record DriftTakenOver(Holder holder, int moved, Map<String, String> found) implements ReleaseEvent {}

    /** More pods run the new version than were asked for, because the workload grew. */
    record Ahead(int updated) implements ReleaseEvent {}

    /** Somebody gives the release up: the cluster stays as it is. */
    record ForgetRequested(Actor who, String where, String comment) implements ReleaseEvent {}

    /** Its record is gone, deleted by another hand: it is written anew at once, for it is the lock. */
    record RecordLost() implements ReleaseEvent {}

    /** Somebody wants the release to stop where it is. */
    record HoldRequested(Actor who, String where, String comment) implements ReleaseEvent {
        public HoldRequested {
            comment = Comment.of(comment);
        }
    }

    /** Somebody says that the release is good. {@code withoutApproval}: as in {@link NextRequested}. */
    record ConfirmRequested(Holder holder, String comment, String withoutApproval) implements ReleaseEvent {
        public ConfirmRequested {
            comment = Comment.of(comment);
            withoutApproval = Comment.of(withoutApproval);
        }

        public ConfirmRequested(Holder holder, String comment) {
            this(holder, comment, "");
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
