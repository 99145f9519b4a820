package io.jenkins.plugins.batchrelease.release;

import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a state that nobody vouches for may say about a release. It may come from the command line, or from anybody who may
 * write Secrets: how far the release is counts, how it is to be and what it relies on does not, and who says to be Jenkins is
 * taken for the command line.
 */
public final class UnsealedState {
    private UnsealedState() {}

    /** A state of a release that we do not know: nobody in it speaks from Jenkins, and no build of ours holds it. */
    public static Release ofUnknown(Release claimed) {
        return copy(
                claimed,
                claimed,
                claimed.change().asNew(),
                claimed.schedule(),
                claimed.reliance(),
                claimed.gate()
                        .map(gate -> gateLike(
                                gate,
                                gate.required(),
                                gate.approvals().stream()
                                        .map(UnsealedState::claim)
                                        .toList())),
                claim(claimed.holder()),
                claimed.audit().stream().map(UnsealedState::claim).toList());
    }

    /**
     * How far another state brings a release that we know; it comes after ours.
     *
     * @return empty if it does what nobody but this Jenkins may do
     */
    public static Optional<Release> progress(Release ours, Release claimed) {
        Holder holder = claimed.holder().equals(ours.holder()) ? ours.holder() : claim(claimed.holder());
        boolean unchanged = holder.equals(ours.holder());
        boolean ofJenkins = ours.holder().actor().kind() != Actor.Kind.COMMAND_LINE;
        boolean sameId = holder.id().equals(ours.holder().id());
        if (unchanged ? ofJenkins && moves(ours, claimed) : sameId) {
            return Optional.empty();
        }
        // Whoever goes on computes the targets anew from the size that they see: a claimed one would choose them.
        BatchSchedule schedule = ours.schedule();
        if (claimed.batch() > schedule.size()) {
            return Optional.empty();
        }
        return Optional.of(copy(
                ours,
                claimed,
                change(ours, claimed),
                schedule,
                reliance(ours, claimed, schedule),
                gate(ours, claimed),
                holder,
                audit(ours, claimed)));
    }

    /** Who does not drive a release may decide, hold, and give it up; only its driver moves it. */
    private static boolean moves(Release ours, Release claimed) {
        Phase goesOn = ours.hold().map(Hold::from).orElse(ours.phase());
        boolean held = claimed.phase() == Phase.HELD
                && claimed.batch() == ours.batch()
                && claimed.hold().filter(hold -> hold.from() == goesOn).isPresent();
        boolean decided = claimed.phase() == ours.phase() && claimed.batch() == ours.batch();
        boolean givenUp = ours.isOpen() && claimed.phase() == Phase.FAILED && claimed.batch() == ours.batch();
        return !givenUp && (!held && !decided || claimed.closed() != ours.closed());
    }

    /** Which pods are the new version's is known once somebody has prepared it; what was taken over makes decisions stale. */
    private static Change change(Release ours, Release claimed) {
        int takenOver = Math.max(ours.change().takenOver(), claimed.change().takenOver());
        Change known = ours.change().withTakenOver(takenOver);
        return known.revision()
                .or(() -> claimed.change().revision())
                .map(known::withRevision)
                .orElse(known);
    }

    /**
     * What we found ourselves, brought as far as the release is by our own schedule: pods that moved beyond it, or fields that
     * are not as we know them, are drift for whoever goes on with it.
     */
    private static Optional<Reliance> reliance(Release ours, Release claimed, BatchSchedule schedule) {
        int batch = claimed.batch();
        int target = batch == 0 ? 0 : schedule.batch(batch).target();
        return ours.reliance()
                .map(known -> batch > ours.batch() ? known.moving(target, schedule.replicas()) : known)
                .or(claimed::reliance);
    }

    /** One that is not decided stays open, unless whoever drives the release has passed it. */
    private static Optional<Gate> gate(Release ours, Release claimed) {
        boolean stays = claimed.gate().isEmpty()
                && claimed.holder().equals(ours.holder())
                && ours.holder().actor().kind() != Actor.Kind.COMMAND_LINE;
        return stays ? ours.gate() : claimed.gate().map(gate -> gate(ours, gate));
    }

    /** The rules are those we know; who approved in Jenkins is who did so to our knowledge. */
    private static Gate gate(Release ours, Gate claimed) {
        Optional<Gate> known = ours.gate().filter(gate -> gate.batch() == claimed.batch());
        Gate rules = known.orElseGet(() -> Gate.after(claimed.batch(), ours.options()));
        List<Approval> given = known.map(Gate::approvals).orElse(List.of());
        List<Approval> approvals = claimed.approvals().stream()
                .map(approval -> given.contains(approval) ? approval : claim(approval))
                .toList();
        return gateLike(rules, Math.max(rules.required(), known.isPresent() ? 0 : claimed.required()), approvals);
    }

    private static Gate gateLike(Gate rules, int required, List<Approval> approvals) {
        return new Gate(rules.batch(), required, approvals, rules.askedBy(), rules.demands());
    }

    private static List<AuditEntry> audit(Release ours, Release claimed) {
        List<AuditEntry> lines = new ArrayList<>();
        for (AuditEntry line : claimed.audit()) {
            lines.add(ours.audit().contains(line) ? line : claim(line));
        }
        return lines;
    }

    /** Time that passed without an objection is counted in Jenkins alone, so that is a claim, too. */
    private static Approval claim(Approval approval) {
        return approval.asClaim();
    }

    private static AuditEntry claim(AuditEntry line) {
        return new AuditEntry(line.at(), claim(line.who()), line.where(), line.what(), line.comment(), line.fact());
    }

    private static Holder claim(Holder holder) {
        return holder.actor().kind() == Actor.Kind.COMMAND_LINE
                ? holder
                : new Holder(Actor.commandLine(holder.actor().id()), holder.place(), "claimed:" + holder.id());
    }

    private static Actor claim(Actor actor) {
        return actor.kind() == Actor.Kind.JENKINS ? Actor.commandLine(actor.id()) : actor;
    }

    private static Release copy(
            Release rules,
            Release far,
            Change change,
            BatchSchedule schedule,
            Optional<Reliance> reliance,
            Optional<Gate> gate,
            Holder holder,
            List<AuditEntry> audit) {
        return new Release(
                rules.schema(),
                rules.key(),
                rules.id(),
                far.sequence(),
                rules.workload(),
                change,
                rules.options(),
                schedule,
                far.phase(),
                far.batch(),
                gate,
                far.hold(),
                holder,
                far.version(),
                far.closed(),
                rules.startedAt(),
                far.phaseSince(),
                audit,
                rules.origin(),
                reliance);
    }
}
