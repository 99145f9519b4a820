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
    /** The gate of a release that has just been prepared. A step that asked for one earlier has been refused. */
    Optional<Gate> before(Release release) {
        return release.isGatedBefore() ? Optional.of(Gate.after(0, release.options())) : Optional.empty();
    }

    /** A release that was scaled: if all of it would move at once now, a gate has opened. */
    Release resized(Release before, Release after, long now) {
        boolean opened = before.gate().isEmpty() && after.gate().isPresent();
        return opened ? after.edit(now, draft -> draft.audit(Happening.GATE_BEFORE)) : after;
    }

    /**
     * The release itself, unless its gate waits and somebody says why they go past it.
     *
     * @throws RequestRefused if people have to approve first
     */
    Release passable(Release release, Holder holder, String reason, long now) {
        if (!release.isWaitingForApproval()) {
            return release;
        }
        Gate gate = release.gate().orElseThrow();
        if (reason.isBlank()) {
            throw refused(release, Gate.subject(gate.batch()) + " waits for approval", howTo(gate, holder.actor()));
        }
        if (holder.actor().kind() != Actor.Kind.COMMAND_LINE) {
            throw refused(
                    release,
                    Gate.subject(gate.batch()) + " waits for approval",
                    "approve it: only the command line goes on without, for when Jenkins is away");
        }
        return release.edit(
                now,
                draft -> draft.audit(
                        holder.actor(), holder.place(), reason.strip(), Happening.WITHOUT_APPROVAL, gate.batch()));
    }

    private static String howTo(Gate gate, Actor who) {
        if (!gate.isInJenkins() || who.kind() != Actor.Kind.COMMAND_LINE) {
            return "approve it first";
        }
        String rule = gate.isPolicy()
                ? "It was started under rules of Jenkins that want " + gate.required() + " approvals there"
                : "Its gate says who may approve, which only Jenkins can tell";
        return "approve it in Jenkins. " + rule + ", and has " + gate.counted().size()
                + ". From the command line it can be held or rolled back; to go on all the same, say why with"
                + " --without-approval: that is written down, and counts for no later gate";
    }

    Transition requested(Release release, ReleaseEvent.GateRequested event, long now) {
        if (!isAtGate(release)) {
            throw refused(
                    release,
                    "it is " + release.phase(),
                    "open a gate before the first batch, or after a batch is done");
        }
        Optional<Gate> open = release.gate();
        boolean joins = open.filter(gate -> joins(gate, event)).isPresent();
        Gate gate = joins ? joined(open.get(), event, release) : opened(event, release);
        if (open.filter(gate::equals).isPresent()) {
            return late(release);
        }
        boolean anew = joins && gate.approvals().size() < open.get().approvals().size();
        Happening what = anew ? Happening.GATE_RULES : at(gate, Happening.GATE_OPENED, Happening.GATE_BEFORE);
        return rest(release.edit(now, draft -> draft.gate(Optional.of(gate))
                .audit(event.who(), where(release), "", what, number(gate, what))));
    }

    /**
     * A gate that opened by itself, or on which people have not decided, is the same gate for whoever asks for one. One that
     * another step asked for and that is decided is not: the next step wants a decision of its own. So does one that says who
     * may decide: at a gate that opened by itself, nobody has asked for that.
     */
    private static boolean joins(Gate open, ReleaseEvent.GateRequested event) {
        if (open.isAskedBy(event.askedBy()) || !open.isApproved()) {
            return true;
        }
        boolean asksForMore = event.demand()
                .filter(demand -> demand.isStrict() && open.demands().stream().noneMatch(known -> known.covers(demand))
                        || demand.policy() && !open.isPolicy())
                .isPresent();
        return open.askedBy().isEmpty() && !asksForMore;
    }

    private static Gate joined(Gate open, ReleaseEvent.GateRequested event, Release release) {
        int required = Math.max(open.required(), required(event, release));
        return event.demand()
                .map(demand -> open.asked(event.askedBy(), required, demand))
                .orElseGet(() -> new Gate(
                        open.batch(),
                        required,
                        open.approvals(),
                        open.askedBy().isEmpty() ? event.askedBy() : open.askedBy(),
                        open.demands()));
    }

    private static Gate opened(ReleaseEvent.GateRequested event, Release release) {
        Gate own = Gate.after(release.batch(), release.options());
        return joined(new Gate(own.batch(), own.required(), List.of(), event.askedBy(), own.demands()), event, release);
    }

    /** Who opens a gate may ask for more people than the release was started with, never for fewer. */
    private static int required(ReleaseEvent.GateRequested event, Release release) {
        return Math.max(event.required(), release.options().requiredApprovals());
    }

    private static Happening at(Gate gate, Happening after, Happening before) {
        return gate.batch() == 0 ? before : after;
    }

    /** Those that are about the start need no number. */
    private static Integer[] number(Gate gate, Happening what) {
        boolean said = gate.batch() > 0 || what == Happening.GATE_RULES;
        return said ? new Integer[] {gate.batch()} : new Integer[0];
    }

    Transition decided(Release release, ReleaseEvent.Decided event, long now) {
        Decision decision = event.decision();
        if (decision.batch() != release.batch() || !decision.planHash().equals(release.shownHash())) {
            throw stale(release, decision);
        }
        Gate gate = release.gate().orElseThrow(() -> refused(release, "no gate is open", "look at its status"));
        if (gate.isApproved()) {
            if (decision.approve() && gate.isApprovedBy(event.who())) {
                return late(release);
            }
            throw refused(
                    release,
                    Gate.subject(gate.batch()) + " is approved already, by " + names(gate),
                    "to stop the release, hold it or roll it back");
        }
        return decision.approve() ? approved(release, gate, event, now) : rejected(release, gate, event, now);
    }

    private static Transition approved(Release release, Gate gate, ReleaseEvent.Decided event, long now) {
        String comment = event.decision().comment();
        if (event.rules().filter(checked -> !checked.equals(gate.rules())).isPresent()) {
            throw refused(release, "more is asked of approvers since it was shown", "look again and decide anew");
        }
        if (gate.isInJenkins() && event.who().kind() != Actor.Kind.JENKINS) {
            throw refused(
                    release, "an approval at the command line does not count at this gate", howTo(gate, event.who()));
        }
        if (gate.isApprovedBy(event.who())) {
            throw refused(release, event.who() + " has approved already", "another person has to approve");
        }
        Gate after = gate.with(new Approval(event.who(), now, comment));
        Happening approved = at(gate, Happening.APPROVED, Happening.APPROVED_BEFORE);
        return rest(release.edit(now, draft -> draft.gate(Optional.of(after))
                .audit(event.who(), event.where(), comment, approved, number(gate, approved))));
    }

    private static Transition rejected(Release release, Gate gate, ReleaseEvent.Decided event, long now) {
        String comment = event.decision().comment();
        Problem rejected = new Problem(
                        Hold.REJECTED,
                        (gate.batch() == 0 ? "The start" : "Batch " + gate.batch()) + " of " + release.key()
                                + " was rejected by " + event.who()
                                + Problem.said(comment),
                        "Roll back, or go on after all with next.")
                .with("batch", gate.batch())
                .with("who", event.who())
                .with("comment", comment);
        Happening what = at(gate, Happening.REJECTED, Happening.REJECTED_BEFORE);
        return rest(
                release.edit(now, draft -> draft.audit(event.who(), event.where(), comment, what, number(gate, what))
                        .held(rejected)));
    }

    /** Passes the gate, unless it is another one by now, or is decided, or the release is held: then a person is at it. */
    Transition objectionTimeOver(Release release, ReleaseEvent.ObjectionTimeOver event, long now) {
        if (!isStillAsked(release, event.batch(), event.planHash())) {
            return late(release);
        }
        Gate gate = release.gate().orElseThrow();
        if (release.options().gates() == GateRule.ALL || gate.isPolicy()) {
            throw refused(
                    release,
                    "it was started under rules that want people to approve at every gate",
                    "let them approve: this gate does not pass by itself");
        }
        boolean allLetItPass = gate.demands().stream().allMatch(demand -> demand.letsPass(now));
        if (!allLetItPass) {
            throw refused(
                    release,
                    "somebody else who asks for a decision at this gate does not let it pass by itself, or not yet",
                    "let people approve");
        }
        Happening approved = at(gate, Happening.APPROVED, Happening.APPROVED_BEFORE);
        Gate passed = gate.with(new Approval(Actor.SYSTEM, now, event.comment()));
        return rest(release.edit(now, draft -> draft.gate(Optional.of(passed))
                .audit(Actor.SYSTEM, where(release), event.comment(), approved, number(gate, approved))));
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
                        "Nobody decided about " + Gate.subject(event.batch()) + " of " + release.key() + " in time.",
                        "Approve and go on with next, or roll back.")
                .with("batch", event.batch());
        return rest(release.edit(now, draft -> draft.audit(holder.actor(), holder.place(), Happening.HELD, undecided)
                .held(undecided)));
    }

    private static Problem undecided(int batch) {
        return new Problem(Hold.UNDECIDED, "nobody decided about " + Gate.subject(batch) + " in time", "")
                .with("batch", batch);
    }

    private static boolean isStillAsked(Release release, int batch, String planHash) {
        return isAtGate(release)
                && release.shownHash().equals(planHash)
                && release.gate()
                        .filter(gate -> gate.batch() == batch && !gate.isApproved())
                        .isPresent();
    }

    private static boolean isAtGate(Release release) {
        return switch (release.phase()) {
            case PREPARED, AWAITING_APPROVAL, AWAITING_CONFIRM -> true;
            default -> false;
        };
    }

    private static RequestRefused stale(Release release, Decision decision) {
        boolean samePlan = decision.planHash().equals(release.shownHash());
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
