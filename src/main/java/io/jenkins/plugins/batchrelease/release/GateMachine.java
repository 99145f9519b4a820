package io.jenkins.plugins.batchrelease.release;

import static io.jenkins.plugins.batchrelease.release.ReleaseMachine.late;
import static io.jenkins.plugins.batchrelease.release.ReleaseMachine.refused;
import static io.jenkins.plugins.batchrelease.release.ReleaseMachine.rest;
import static io.jenkins.plugins.batchrelease.release.ReleaseMachine.where;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may follow what at the gates of a release: the part of {@link ReleaseMachine} that is about decisions. Pure. */
final class GateMachine {
    Transition requested(Release release, ReleaseEvent.GateRequested event, long now) {
        if (!isBetweenBatches(release)) {
            throw refused(release, "it is " + release.phase(), "open a gate after a batch is done");
        }
        Gate gate = release.gate().map(open -> takenUp(open, event, release)).orElseGet(() -> opened(event, release));
        if (release.gate().filter(gate::equals).isPresent()) {
            return late(release);
        }
        return rest(release.edit(now, draft -> draft.gate(Optional.of(gate))
                .audit(event.who(), where(release), "", Happening.GATE_OPENED, release.batch())));
    }

    /**
     * A gate that opened by itself, or on which people have not decided, is the same gate for whoever asks for one. One that
     * another step asked for and that is decided is not: the next step wants a decision of its own. So does one that says who
     * may decide: at a gate that opened by itself, nobody has asked for that.
     */
    private static Gate takenUp(Gate open, ReleaseEvent.GateRequested event, Release release) {
        boolean another = !open.askedBy().isEmpty() && !open.askedBy().equals(event.askedBy());
        boolean unasked = open.askedBy().isEmpty() && event.strict();
        if (unasked || (another && open.isApproved())) {
            return opened(event, release);
        }
        int required = Math.max(open.required(), required(event, release));
        return new Gate(open.batch(), required, open.approvals(), another ? open.askedBy() : event.askedBy());
    }

    private static Gate opened(ReleaseEvent.GateRequested event, Release release) {
        return new Gate(release.batch(), required(event, release), List.of(), event.askedBy());
    }

    /** Who opens a gate may ask for more people than the release was started with, never for fewer. */
    private static int required(ReleaseEvent.GateRequested event, Release release) {
        return Math.max(event.required(), release.options().requiredApprovals());
    }

    Transition decided(Release release, ReleaseEvent.Decided event, long now) {
        Decision decision = event.decision();
        if (decision.batch() != release.batch() || !decision.planHash().equals(release.planHash())) {
            throw stale(release, decision);
        }
        Gate gate = release.gate().orElseThrow(() -> refused(release, "no gate is open", "look at its status"));
        if (gate.isApproved()) {
            if (decision.approve() && gate.isApprovedBy(event.who())) {
                return late(release);
            }
            throw refused(
                    release,
                    "batch " + gate.batch() + " is approved already, by " + names(gate),
                    "to stop the release, hold it or roll it back");
        }
        return decision.approve() ? approved(release, gate, event, now) : rejected(release, gate, event, now);
    }

    private static Transition approved(Release release, Gate gate, ReleaseEvent.Decided event, long now) {
        String comment = event.decision().comment();
        if (gate.isApprovedBy(event.who())) {
            throw refused(release, event.who() + " has approved already", "another person has to approve");
        }
        Gate after = gate.with(new Approval(event.who(), now, comment));
        return rest(release.edit(now, draft -> draft.gate(Optional.of(after))
                .audit(event.who(), event.where(), comment, Happening.APPROVED, gate.batch())));
    }

    private static Transition rejected(Release release, Gate gate, ReleaseEvent.Decided event, long now) {
        String comment = event.decision().comment();
        Problem rejected = new Problem(
                        Hold.REJECTED,
                        "Batch " + gate.batch() + " of " + release.key() + " was rejected by " + event.who()
                                + Problem.said(comment),
                        "Roll back, or go on after all with next.")
                .with("batch", gate.batch())
                .with("who", event.who())
                .with("comment", comment);
        return rest(release.edit(
                now, draft -> draft.audit(event.who(), event.where(), comment, Happening.REJECTED, gate.batch())
                        .held(rejected)));
    }

    /** Passes the gate, unless it is another one by now, or is decided, or the release is held: then a person is at it. */
    Transition objectionTimeOver(Release release, ReleaseEvent.ObjectionTimeOver event, long now) {
        if (!isStillAsked(release, event.batch(), event.planHash())) {
            return late(release);
        }
        if (release.options().gates() == GateRule.ALL) {
            throw refused(
                    release,
                    "it was started under rules that want people to approve at every gate",
                    "let them approve: this gate does not pass by itself");
        }
        Gate gate = release.gate().orElseThrow();
        Gate passed = gate.with(new Approval(Actor.SYSTEM, now, event.comment()));
        return rest(release.edit(now, draft -> draft.gate(Optional.of(passed))
                .audit(Actor.SYSTEM, where(release), event.comment(), Happening.APPROVED, gate.batch())));
    }

    Transition decisionTimeOver(Release release, ReleaseEvent.DecisionTimeOver event, long now) {
        if (!isStillAsked(release, event.batch(), event.planHash())) {
            return late(release);
        }
        Holder holder = event.holder();
        if (event.policy() == Policy.ROLLBACK) {
            Release back = release.edit(now, draft -> draft.phase(Phase.ROLLING_BACK)
                    .gate(Optional.empty())
                    .holder(holder)
                    .audit(holder.actor(), holder.place(), Happening.POLICY_ROLLBACK, undecided(event.batch())));
            return new Transition(back, List.of(new ReleaseEffect.GoBack()));
        }
        Problem undecided = new Problem(
                        Hold.UNDECIDED,
                        "Nobody decided about batch " + event.batch() + " of " + release.key() + " in time.",
                        "Approve and go on with next, or roll back.")
                .with("batch", event.batch());
        return rest(release.edit(now, draft -> draft.audit(holder.actor(), holder.place(), Happening.HELD, undecided)
                .held(undecided)));
    }

    private static Problem undecided(int batch) {
        return new Problem(Hold.UNDECIDED, "nobody decided about batch " + batch + " in time", "").with("batch", batch);
    }

    private static boolean isStillAsked(Release release, int batch, String planHash) {
        return isBetweenBatches(release)
                && release.planHash().equals(planHash)
                && release.gate()
                        .filter(gate -> gate.batch() == batch && !gate.isApproved())
                        .isPresent();
    }

    private static boolean isBetweenBatches(Release release) {
        return release.phase() == Phase.AWAITING_APPROVAL || release.phase() == Phase.AWAITING_CONFIRM;
    }

    private static RequestRefused stale(Release release, Decision decision) {
        boolean samePlan = decision.planHash().equals(release.planHash());
        return refused(
                release,
                "it changed since it was shown: the decision is about batch " + decision.batch()
                        + (samePlan ? "" : " of another plan") + ", the release is at batch " + release.batch(),
                "look again and decide anew");
    }

    private static String names(Gate gate) {
        return gate.approvals().stream()
                .map(approval -> approval.who().toString())
                .collect(Collectors.joining(", "));
    }
}
