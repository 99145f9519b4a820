package io.jenkins.plugins.batchrelease.release;

import java.util.ArrayList;
import java.util.List;

/**
 * The stop after a batch where people decide.
 *
 * @param batch number of the batch it stands after
 * @param required how many distinct people have to approve
 * @param approvals who approved so far
 * @param askedBy which step of a pipeline asked for it; empty if it opened by itself and no step has taken it up
 */
public record Gate(int batch, int required, List<Approval> approvals, String askedBy) {
    /** Records of earlier builds do not say who asked. */
    public Gate {
        approvals = List.copyOf(approvals);
        askedBy = askedBy == null ? "" : askedBy;
    }

    /** One that opens by itself. */
    public static Gate after(int batch, int required) {
        return new Gate(batch, required, List.of(), "");
    }

    /** How the audit tells that a release goes back because nobody decided after batch {@code batch}. */
    public static String undecided(int batch) {
        return "rolling back by policy: nobody decided about batch " + batch + " in time";
    }

    /** Whether enough people approved, or its time of waiting for an objection is over. */
    public boolean isApproved() {
        return approvals.size() >= required || passedByItself();
    }

    /** Whether nobody objected in the time that a pipeline gave people to. */
    public boolean passedByItself() {
        return approvals.stream().anyMatch(approval -> approval.who().kind() == Actor.Kind.SYSTEM);
    }

    /** Whether somebody's approval counts already. One name is one person, wherever they speak from. */
    public boolean isApprovedBy(Actor who) {
        return approvals.stream()
                .anyMatch(given -> given.who().id().equals(who.id())
                        && given.who().kind() != Actor.Kind.SYSTEM
                        && who.kind() != Actor.Kind.SYSTEM);
    }

    /** With one more approval; somebody who approved before counts once. */
    public Gate with(Approval approval) {
        if (isApprovedBy(approval.who())) {
            return this;
        }
        List<Approval> more = new ArrayList<>(approvals);
        more.add(approval);
        return new Gate(batch, required, more, askedBy);
    }
}
