package io.jenkins.plugins.batchrelease.release;

import io.jenkins.plugins.batchrelease.plan.Batch;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may follow what. Pure: no clock, no I/O.
 *
 * <p>Three kinds of answer: a transition; the same release with no effects when the event comes late and means nothing
 * any more (a pod that becomes ready twice); {@link RequestRefused} when a person asked for something that does not fit.
 */
public final class ReleaseMachine {
    private final GateMachine gates = new GateMachine();
    private final BeforeBatchMachine beforeBatch = new BeforeBatchMachine();
    private final DriftMachine drift = new DriftMachine();

    /**
     * The release after {@code event}.
     *
     * @param now in milliseconds since the epoch
     * @throws RequestRefused if a person asked for something that does not fit the state
     */
    public Transition on(Release release, ReleaseEvent event, long now) {
        if (event instanceof ReleaseEvent.Prepared prepared) {
            return prepared(release, prepared, now);
        } else if (event instanceof ReleaseEvent.NextRequested next) {
            return next(release, next, now);
        } else if (event instanceof ReleaseEvent.TakenOver taken) {
            return takenOver(release, taken.holder(), now);
        } else if (event instanceof ReleaseEvent.Resized resized) {
            return resized(release, resized, now);
        } else if (event instanceof ReleaseEvent.HookStarted started) {
            return beforeBatch.hook(release, Happening.HOOK_STARTED, started.run(), now);
        } else if (event instanceof ReleaseEvent.HookDone done) {
            return beforeBatch.hook(release, Happening.HOOK_DONE, done.run(), now);
        } else if (event instanceof ReleaseEvent.PrePulled pulled) {
            return beforeBatch.prePull(release, pulled.step(), now);
        } else if (event instanceof ReleaseEvent.BatchReady ready) {
            return batchReady(release, ready.batch(), now);
        } else if (event instanceof ReleaseEvent.BatchVerified verified) {
            return batchVerified(release, verified.batch(), now);
        } else if (event instanceof ReleaseEvent.GateRequested gate) {
            return gates.requested(release, gate, now);
        } else if (event instanceof ReleaseEvent.Decided decided) {
            return gates.decided(release, decided, now);
        } else if (event instanceof ReleaseEvent.ObjectionTimeOver over) {
            return gates.objectionTimeOver(release, over, now);
        } else if (event instanceof ReleaseEvent.DecisionTimeOver over) {
            return gates.decisionTimeOver(release, over, now);
        } else if (event instanceof ReleaseEvent.Failed failed) {
            return failed(release, failed.problem(), release.options().onFailure(), now);
        } else if (event instanceof ReleaseEvent.Disturbed disturbed) {
            return failed(release, disturbed.problem(), Policy.HOLD, now);
        } else if (event instanceof ReleaseEvent.Drifted drifted) {
            return drift.found(release, drifted.problem(), now);
        } else if (event instanceof ReleaseEvent.DriftTakenOver taken) {
            return drift.takenOver(release, taken, now);
        } else if (event instanceof ReleaseEvent.Ahead ahead) {
            return drift.ahead(release, ahead.updated(), now);
        } else if (event instanceof ReleaseEvent.ForgetRequested forget) {
            return drift.forget(release, forget, now);
        } else if (event instanceof ReleaseEvent.RecordLost) {
            return recordLost(release, now);
        } else if (event instanceof ReleaseEvent.HoldRequested hold) {
            return hold(release, hold, now);
        } else if (event instanceof ReleaseEvent.ConfirmRequested confirm) {
            return confirm(release, confirm, now);
        } else if (event instanceof ReleaseEvent.RollbackRequested rollback) {
            return rollback(release, rollback, now);
        } else if (event instanceof ReleaseEvent.BackAgain) {
            return backAgain(release, now);
        } else {
            return closed(release, (ReleaseEvent.Closed) event, now);
        }
    }

    /** From planned to under way. */
    public Transition start(Release release, long now) {
        return start(release, "", now);
    }

    /** The same, with what the person said about it. */
    public Transition start(Release release, String comment, long now) {
        Release started = release.edit(now, draft -> draft.phase(Phase.PREPARING)
                .audit(who(release), where(release), comment, Happening.STARTED));
        return new Transition(started, List.of(new ReleaseEffect.Prepare()));
    }

    /** What is still to be done for a release whose holder went away, or that is taken over. */
    public List<ReleaseEffect> unfinished(Release release) {
        return switch (release.phase()) {
            case PREPARING -> List.of(new ReleaseEffect.Prepare());
            case UPDATING -> List.of(new ReleaseEffect.MoveTo(release.batch()));
            case VERIFYING -> List.of(new ReleaseEffect.Route(release.batch()));
            case ROLLING_BACK -> List.of(new ReleaseEffect.GoBack());
            case HELD -> halt(release);
            case CONFIRMED -> release.closed() ? List.of() : List.of(new ReleaseEffect.Conclude());
            default -> List.of();
        };
    }

    private Transition prepared(Release release, ReleaseEvent.Prepared event, long now) {
        if (release.phase() != Phase.PREPARING) {
            return late(release);
        }
        return rest(release.edit(now, draft -> draft.phase(Phase.PREPARED)
                .change(release.change().withRevision(event.revision()))
                .gate(gates.before(release))
                .relies(Optional.of(
                        Reliance.prepared(event.found(), release.schedule().replicas(), event.updated())))
                .audit(Happening.PREPARED)));
    }

    private Transition next(Release release, ReleaseEvent.NextRequested event, long now) {
        Holder holder = event.holder();
        if (release.isOpen()
                && event.after().filter(known -> known < release.batch()).isPresent()) {
            throw refused(
                    release,
                    "batch " + release.batch() + " was begun meanwhile by "
                            + release.holder().place(),
                    "look at its status, and ask again for what comes after that");
        }
        return switch (release.phase()) {
            case PREPARED, AWAITING_APPROVAL ->
                advance(gates.passable(release, holder, event.withoutApproval(), now), holder, now);
            case HELD -> retry(release, event, now);
            case AWAITING_CONFIRM -> throw refused(release, "all its batches are done", "confirm it, or roll it back");
            default ->
                throw release.isOpen()
                        ? refused(release, "it is " + release.phase().words(), "wait until it is at rest")
                        : over(release);
        };
    }

    private Transition takenOver(Release release, Holder holder, long now) {
        if (release.closed() || release.holder().id().equals(holder.id())) {
            return late(release);
        }
        Release taken = release.edit(
                now, draft -> draft.holder(holder).audit(holder.actor(), holder.place(), "", Happening.TAKEN_OVER));
        return new Transition(taken, unfinished(taken));
    }

    private Transition advance(Release release, Holder holder, long now) {
        int number = release.batch() + 1;
        Batch batch = release.schedule().batch(number);
        Release moving = release.edit(now, draft -> draft.phase(Phase.UPDATING)
                .batch(number)
                .gate(Optional.empty())
                .relies(release.reliance()
                        .map(reliance -> reliance.moving(
                                batch.target(), release.schedule().replicas())))
                .holder(holder)
                .audit(
                        holder.actor(),
                        holder.place(),
                        "",
                        Happening.BATCH_STARTED,
                        number,
                        release.schedule().size(),
                        batch.target(),
                        release.schedule().replicas()));
        return new Transition(moving, List.of(new ReleaseEffect.MoveTo(number)));
    }

    private Transition retry(Release release, ReleaseEvent.NextRequested event, long now) {
        Holder holder = event.holder();
        Phase from = release.hold().map(Hold::from).orElse(Phase.UPDATING);
        Release again = release.edit(now, draft -> draft.phase(from)
                .noHold()
                .holder(holder)
                .audit(holder.actor(), holder.place(), "", Happening.WENT_ON));
        if (from.isMoving()) {
            return new Transition(again, unfinished(again));
        }
        // Held between batches: the hold is lifted, and what was asked for then happens as at any other time.
        boolean waits = again.isWaitingForApproval() && event.withoutApproval().isBlank();
        return again.phase() == Phase.AWAITING_CONFIRM || waits
                ? rest(again)
                : advance(gates.passable(again, holder, event.withoutApproval(), now), holder, now);
    }

    private Transition resized(Release release, ReleaseEvent.Resized event, long now) {
        if (!release.isOpen() || release.schedule().equals(event.schedule())) {
            return late(release);
        }
        int by = event.schedule().replicas() - release.schedule().replicas();
        Release resized = gates.resized(
                release,
                release.edit(now, draft -> draft.schedule(event.schedule())
                        .relies(release.reliance().map(reliance -> relied(reliance, release, event.schedule(), by)))
                        .resized(release.schedule().replicas(), event.schedule().replicas())),
                now);
        List<ReleaseEffect> effects = release.phase() == Phase.UPDATING ? unfinished(resized) : List.of();
        return new Transition(resized, effects);
    }

    private static Reliance relied(Reliance reliance, Release release, BatchSchedule schedule, int by) {
        boolean underWay = release.phase() == Phase.UPDATING;
        int target = underWay ? schedule.batch(release.batch()).target() : 0;
        return reliance.resized(by, underWay, target, schedule.replicas());
    }

    private Transition recordLost(Release release, long now) {
        Release told = release.edit(now, draft -> draft.audit(Happening.RECORD_LOST));
        return new Transition(told, unfinished(told));
    }

    private Transition batchReady(Release release, int batch, long now) {
        if (release.phase() != Phase.UPDATING || release.batch() != batch) {
            return late(release);
        }
        if (release.switchesAt(batch) || release.writesOthersAt(batch)) {
            Release verifying =
                    release.edit(now, draft -> draft.phase(Phase.VERIFYING).audit(Happening.BATCH_READY, batch));
            return new Transition(verifying, List.of(new ReleaseEffect.Route(batch)));
        }
        return settle(release, List.of(Happening.BATCH_READY), now);
    }

    private Transition batchVerified(Release release, int batch, long now) {
        if (release.phase() != Phase.VERIFYING || release.batch() != batch) {
            return late(release);
        }
        List<Happening> done = new ArrayList<>();
        if (release.switchesAt(batch)) {
            done.add(Happening.TRAFFIC_SWITCHED);
        }
        if (release.writesOthersAt(batch) && !release.change().late().isEmpty()) {
            done.add(Happening.SERVICES_WRITTEN);
        }
        if (release.writesOthersAt(batch) && !release.options().also().isEmpty()) {
            done.add(Happening.OTHERS_WRITTEN);
        }
        return settle(release, done, now);
    }

    private Transition settle(Release release, List<Happening> done, long now) {
        int batch = release.batch();
        boolean last = release.isLastBatchDone();
        Optional<Gate> gate = release.options().gates().opensAfter(batch, last)
                ? Optional.of(Gate.after(batch, release.options()))
                : release.gate().map(Gate::anew);
        Phase phase = last ? Phase.AWAITING_CONFIRM : Phase.AWAITING_APPROVAL;
        return rest(release.edit(now, draft -> {
            draft.phase(phase).gate(gate);
            done.forEach(what -> draft.audit(what, batch));
        }));
    }

    private Transition failed(Release release, Problem problem, Policy policy, long now) {
        // Hooks run before a batch only: what is told of one later was seen twice.
        boolean lateHook = problem.isAboutHook() && release.phase() != Phase.UPDATING;
        if (!release.isOpen() || release.phase() == Phase.HELD || lateHook) {
            return late(release);
        }
        boolean back = policy == Policy.ROLLBACK && release.phase() != Phase.ROLLING_BACK;
        if (!back) {
            return halted(release.edit(
                    now, draft -> draft.audit(Happening.HELD, problem).held(problem)));
        }
        Release goingBack = release.edit(now, draft -> draft.phase(Phase.ROLLING_BACK)
                .gate(Optional.empty())
                .audit(Happening.POLICY_ROLLBACK, problem));
        return new Transition(goingBack, List.of(new ReleaseEffect.GoBack()));
    }

    private Transition hold(Release release, ReleaseEvent.HoldRequested event, long now) {
        if (!release.isOpen()) {
            throw over(release);
        }
        if (release.phase() == Phase.HELD) {
            // It stands already; what the person says is kept.
            return event.comment().isEmpty()
                    ? late(release)
                    : rest(release.edit(
                            now,
                            draft -> draft.audit(
                                    event.who(), event.where(), event.comment(), Happening.HOLD_REQUESTED)));
        }
        Problem asked = new Problem(
                        "requested",
                        "Held by " + event.who() + Problem.said(event.comment()),
                        "Go on with next, or roll back.")
                .with("who", event.who())
                .with("comment", event.comment());
        return halted(release.edit(
                now, draft -> draft.audit(event.who(), event.where(), event.comment(), Happening.HOLD_REQUESTED)
                        .held(asked)));
    }

    private Transition confirm(Release release, ReleaseEvent.ConfirmRequested event, long now) {
        if (release.phase() == Phase.CONFIRMED) {
            return late(release);
        }
        if (!release.isOpen()) {
            throw over(release);
        }
        if (release.phase() != Phase.AWAITING_CONFIRM) {
            throw refused(
                    release,
                    "it is " + release.phase().words() + " after batch " + release.batch() + " of "
                            + release.schedule().size(),
                    "confirm it when all batches are done");
        }
        Release decided = gates.passable(release, event.holder(), event.withoutApproval(), now);
        Release confirmed = decided.edit(now, draft -> draft.phase(Phase.CONFIRMED)
                .holder(event.holder())
                .audit(event.holder().actor(), event.holder().place(), event.comment(), Happening.CONFIRMED));
        return new Transition(confirmed, List.of(new ReleaseEffect.Conclude()));
    }

    private Transition rollback(Release release, ReleaseEvent.RollbackRequested event, long now) {
        if (release.phase() == Phase.ROLLED_BACK) {
            // Somebody else who asked for it was faster.
            return late(release);
        }
        if (!release.isOpen()) {
            throw refused(release, "it is over: " + release.phase().words(), "roll back to a version of the history");
        }
        Release goingBack = release.edit(now, draft -> draft.phase(Phase.ROLLING_BACK)
                .gate(Optional.empty())
                .noHold()
                .holder(event.holder())
                .audit(event.holder().actor(), event.holder().place(), event.comment(), Happening.ROLLBACK_STARTED));
        return new Transition(goingBack, List.of(new ReleaseEffect.GoBack()));
    }

    private Transition backAgain(Release release, long now) {
        if (release.phase() != Phase.ROLLING_BACK) {
            return late(release);
        }
        return rest(release.edit(
                now, draft -> draft.phase(Phase.ROLLED_BACK).closed(0).audit(Happening.ROLLED_BACK)));
    }

    private Transition closed(Release release, ReleaseEvent.Closed event, long now) {
        if (release.closed() || release.phase() != Phase.CONFIRMED) {
            return late(release);
        }
        return rest(
                release.edit(now, draft -> draft.closed(event.version()).audit(Happening.RECORDED, event.version())));
    }

    private static Transition halted(Release release) {
        return new Transition(release, halt(release));
    }

    /** Between batches nothing moves that could be stopped, and nobody would set it going again. */
    static List<ReleaseEffect> halt(Release release) {
        return release.hold().map(Hold::from).filter(Phase::isMoving).isPresent()
                ? List.of(new ReleaseEffect.Halt())
                : List.of();
    }

    static Transition rest(Release release) {
        return new Transition(release, List.of());
    }

    static Transition late(Release release) {
        return new Transition(release, List.of());
    }

    private static Actor who(Release release) {
        return release.holder().actor();
    }

    static String where(Release release) {
        return release.holder().place();
    }

    static RequestRefused over(Release release) {
        return refused(
                release,
                "it is over: " + release.phase().words(),
                "nothing of it is left to decide, to stop or to give up. Start a new one if something is to change");
    }

    static RequestRefused refused(Release release, String found, String todo) {
        return new RequestRefused("Release " + release.key() + ": " + found + "; " + todo + ".");
    }
}
