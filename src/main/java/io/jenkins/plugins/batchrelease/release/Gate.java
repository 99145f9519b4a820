package io.jenkins.plugins.batchrelease.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The stop after a batch, or before the first one, where people decide. Its rules are part of it: they hold whichever build,
 * page or command line asks.
 *
 * @param batch number of the batch it stands after; 0 if nothing has moved yet
 * @param required how many distinct people have to approve
 * @param approvals who approved so far, those that do not count among them
 * @param askedBy which step of a pipeline asked for it; empty if it opened by itself and no step has taken it up
 * @param demands what those who asked demand of approvers
 */
public record Gate(int batch, int required, List<Approval> approvals, String askedBy, List<GateDemand> demands) {
    /** Records of earlier builds do not say who asked, nor what for. */
    public Gate {
        approvals = List.copyOf(approvals);
        askedBy = askedBy == null ? "" : askedBy;
        demands = demands == null ? List.of() : List.copyOf(demands);
    }

    /** One that opens by itself. */
    public static Gate after(int batch, int required) {
        return new Gate(batch, required, List.of(), "", List.of());
    }

    /** The same, by the rules that a release was started under. */
    static Gate after(int batch, ReleaseOptions options) {
        List<GateDemand> rules = GateDemand.of(options).stream().toList();
        int required = Math.max(options.requiredApprovals(), options.approvalsInJenkins());
        return new Gate(batch, required, List.of(), "", rules);
    }

    /** What people call the gate's batch. */
    static String subject(int batch) {
        return batch == 0 ? "the start" : "batch " + batch;
    }

    /** How the audit tells that a release goes back because nobody decided after batch {@code batch}. */
    public static String undecided(int batch) {
        return "rolling back by policy: nobody decided about " + subject(batch) + " in time";
    }

    /** Whether enough people approved, or its time of waiting for an objection is over. */
    public boolean isApproved() {
        return counted().size() >= required || passedByItself();
    }

    /** Whether only approvals count that were given in Jenkins: its rules are about people that only Jenkins knows. */
    public boolean isInJenkins() {
        return isPolicy() || demands.stream().anyMatch(GateDemand::isStrict);
    }

    /** Whether the rules of a cluster want people to approve. */
    public boolean isPolicy() {
        return demands.stream().anyMatch(GateDemand::policy);
    }

    /** The approvals of people that count. */
    public List<Approval> counted() {
        List<Approval> counted = new ArrayList<>();
        for (Approval approval : approvals) {
            // Names that nobody vouches for may all be of one hand.
            boolean onceMore = approval.claimed() && counted.stream().anyMatch(Approval::claimed);
            if (counts(approval) && !onceMore) {
                counted.add(approval);
            }
        }
        return counted;
    }

    /** The approvals of people that do not. */
    public List<Approval> notCounted() {
        List<Approval> counted = counted();
        return approvals.stream()
                .filter(approval -> approval.who().kind() != Actor.Kind.SYSTEM && !counted.contains(approval))
                .toList();
    }

    private boolean counts(Approval approval) {
        return switch (approval.who().kind()) {
            case JENKINS -> true;
            case COMMAND_LINE -> !isInJenkins();
            case SYSTEM -> false;
        };
    }

    /** Whether nobody objected in the time that a pipeline gave people to. */
    public boolean passedByItself() {
        return !isPolicy()
                && approvals.stream().anyMatch(approval -> approval.who().kind() == Actor.Kind.SYSTEM);
    }

    /** The same gate, at which nobody has approved: what was approved is not what is there. */
    Gate anew() {
        return new Gate(batch, required, List.of(), askedBy, demands);
    }

    /** Whether somebody's approval counts already. One name is one person, wherever they speak from. */
    public boolean isApprovedBy(Actor who) {
        return who.kind() != Actor.Kind.SYSTEM
                && counted().stream().anyMatch(given -> given.who().id().equals(who.id()));
    }

    /** With one more approval; somebody who approved before counts once. */
    public Gate with(Approval approval) {
        if (isApprovedBy(approval.who())) {
            return this;
        }
        List<Approval> more = new ArrayList<>(approvals);
        more.add(approval);
        return new Gate(batch, required, more, askedBy, demands);
    }

    /** The lists of users and groups that are named as approvers; a person has to be on each of them. */
    public List<String> named() {
        return demands.stream()
                .flatMap(demand -> demand.lists().stream())
                .distinct()
                .toList();
    }

    /** Who may approve, in a line: what an approval was checked against. Empty if nobody said. */
    public String rules() {
        return demands.stream()
                .filter(GateDemand::isStrict)
                .map(GateDemand::rule)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Whether people have decided all that somebody would ask who wants {@code people} to approve by {@code demand}. */
    public boolean isDecidedFor(int people, GateDemand demand) {
        boolean byPeople = isApproved() && counted().size() >= people;
        boolean byTheClock = passedByItself() && demand.passesAt() > 0;
        boolean asStrict = !demand.isStrict() || demands.stream().anyMatch(asked -> asked.covers(demand));
        return (byPeople || byTheClock) && asStrict && (isPolicy() || !demand.policy());
    }

    boolean isAskedBy(String asker) {
        return !asker.isEmpty()
                && (askedBy.equals(asker)
                        || demands.stream().anyMatch(demand -> demand.askedBy().equals(asker)));
    }

    /** With what somebody asks besides. Who approved before somebody said who may does not count any more. */
    Gate asked(String asker, int people, GateDemand demand) {
        List<GateDemand> all = new ArrayList<>();
        boolean known = false;
        for (GateDemand before : demands) {
            boolean same = before.askedBy().equals(demand.askedBy());
            all.add(same ? before.and(demand) : before);
            known |= same;
        }
        if (!known) {
            all.add(demand);
        }
        // A gate of an earlier version keeps no demands: its own asker did ask for this when people approved.
        boolean asBefore =
                demands.isEmpty() && isAskedBy(asker) || demands.stream().anyMatch(before -> before.covers(demand));
        boolean anew = demand.isStrict() && !asBefore;
        return new Gate(
                batch,
                Math.max(required, people),
                anew ? List.of() : approvals,
                askedBy.isEmpty() ? asker : askedBy,
                all);
    }
}
