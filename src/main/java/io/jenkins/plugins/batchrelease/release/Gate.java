package io.jenkins.plugins.batchrelease.release;

import java.util.List;

/**
 * The stop after a batch where people decide.
 *
 * @param batch number of the batch it stands after
 * @param required how many distinct people have to approve
 * @param approvals who approved so far
 */
public record Gate(int batch, int required, List<Approval> approvals) {
    public Gate {
        approvals = List.copyOf(approvals);
    }

    public static Gate after(int batch, int required) {
        return new Gate(batch, required, List.of());
    }

    public boolean isApproved() {
        return approvals.size() >= required;
    }

    /** With one more approval; somebody who approved before counts once. */
    public Gate with(Approval approval) {
        if (approvals.stream().anyMatch(given -> given.who().equals(approval.who()))) {
            return this;
        }
        List<Approval> more = new java.util.ArrayList<>(approvals);
        more.add(approval);
        return new Gate(batch, required, more);
    }
}
