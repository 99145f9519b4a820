package io.jenkins.plugins.batchrelease.release;

import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import java.util.List;
import java.util.Optional;

/** What may follow when another hand was at the workload: the part of {@link ReleaseMachine} that is about drift. Pure. */
final class DriftMachine {
    /** Whatever the policy says, people look: rolling back would overwrite what somebody did on purpose. */
    Transition found(Release release, Problem problem, long now) {
        if (!release.isOpen() || isSaid(release, problem)) {
            return ReleaseMachine.late(release);
        }
        Release held =
                release.edit(now, draft -> draft.audit(Happening.HELD, problem).held(problem));
        return release.phase() == Phase.HELD
                ? ReleaseMachine.rest(held)
                : new Transition(held, ReleaseMachine.halt(held));
    }

    private static boolean isSaid(Release release, Problem problem) {
        return release.hold()
                .filter(hold ->
                        hold.reason().equals(problem.reason()) && hold.details().equals(problem.details()))
                .isPresent();
    }

    /**
     * Pods that another hand moved count as moved by the batch under way, or done last; the gate after it stands open as if
     * nobody had approved, and what is shown has another hash: a decision from before is stale. Nobody gets past a gate that way.
     */
    Transition takenOver(Release release, ReleaseEvent.DriftTakenOver event, long now) {
        boolean drifted = release.hold()
                .filter(hold -> hold.reason().equals(Hold.DRIFT))
                .map(Hold::from)
                .filter(phase -> phase != Phase.PREPARING && phase != Phase.ROLLING_BACK)
                .isPresent();
        if (!drifted) {
            throw ReleaseMachine.refused(
                    release,
                    "it is not held because another hand changed the workload",
                    "go on with next, or roll it back");
        }
        int batch = Math.max(1, release.batch());
        if (release.batch() == 0 && release.isWaitingForApproval()) {
            throw ReleaseMachine.refused(
                    release, "its first batch waits for approval", "approve it first, or roll it back");
        }
        BatchSchedule schedule = release.schedule().reached(batch, event.moved());
        int target = schedule.batch(batch).target();
        Holder holder = event.holder();
        Release moving = release.edit(now, draft -> draft.phase(Phase.UPDATING)
                .batch(batch)
                .schedule(schedule)
                .change(release.change().withTakenOver(release.change().takenOver() + 1))
                .noHold()
                .gate(reopened(release, batch))
                .relies(release.reliance()
                        .map(reliance -> reliance.on(event.found()).moving(target, schedule.replicas())))
                .holder(holder)
                .audit(
                        holder.actor(),
                        holder.place(),
                        "",
                        Happening.DRIFT_TAKEN_OVER,
                        target,
                        schedule.replicas(),
                        batch));
        return new Transition(moving, List.of(new ReleaseEffect.MoveTo(batch)));
    }

    /** One that people were asked at stays, and so does one that was to open before the pods of later batches moved. */
    private static Optional<Gate> reopened(Release release, int batch) {
        boolean last = release.schedule().isLast(batch);
        return release.gate()
                .filter(gate -> gate.batch() == batch)
                .map(Gate::anew)
                .or(() -> release.options().gates().opensAfter(batch, last)
                        ? Optional.of(Gate.after(batch, release.options()))
                        : Optional.empty());
    }

    /** It is said once for each number. */
    Transition ahead(Release release, int updated, long now) {
        Optional<Reliance> reliance =
                release.reliance().filter(known -> known.told() < updated).map(known -> known.told(updated));
        if (reliance.isEmpty() || !release.isOpen()) {
            return ReleaseMachine.late(release);
        }
        return ReleaseMachine.rest(release.edit(now, draft -> draft.relies(reliance)
                .audit(Happening.AHEAD, updated, release.schedule().replicas(), release.batch(), release.target())));
    }

    /** Nothing is written to the cluster but that. */
    Transition forget(Release release, ReleaseEvent.ForgetRequested event, long now) {
        if (release.phase() == Phase.FAILED) {
            return ReleaseMachine.late(release);
        }
        if (!release.isOpen()) {
            throw ReleaseMachine.over(release);
        }
        return ReleaseMachine.rest(release.edit(now, draft -> draft.phase(Phase.FAILED)
                .gate(Optional.empty())
                .noHold()
                .closed(0)
                .audit(event.who(), event.where(), event.comment(), Happening.FORGOTTEN)));
    }
}
