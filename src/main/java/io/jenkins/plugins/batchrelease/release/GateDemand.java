package io.jenkins.plugins.batchrelease.release;

/**
 * What one asker demands at a gate. All demands at a gate hold together: who asks later can add, and take nothing away.
 *
 * @param askedBy which step of which build asked; empty if the release's own rules do
 * @param job full name of its job, where an approver needs the right to approve; empty if none asked
 * @param approvers users and groups of whom an approver has to be one, separated by commas; empty for anybody
 * @param refusesStarters whether nobody who is behind the release may approve
 * @param policy whether the rules of a cluster want people to approve: then no clock passes the gate
 * @param passesAt from when the asker lets it pass without an objection, in milliseconds since the epoch; 0 for never
 */
public record GateDemand(
        String askedBy, String job, String approvers, boolean refusesStarters, boolean policy, long passesAt) {
    public GateDemand {
        askedBy = askedBy == null ? "" : askedBy;
        job = job == null ? "" : job;
        approvers = approvers == null ? "" : approvers.strip();
    }

    /** What the rules of a cluster want of a release that was started under them. */
    static GateDemand ofPolicy() {
        return new GateDemand("", "", "", false, true, 0);
    }

    /** Whether it says who may approve: nobody counts who approved before it was asked. */
    public boolean isStrict() {
        return !approvers.isEmpty() || refusesStarters;
    }

    /** The same asker asks again, perhaps for more. */
    GateDemand and(GateDemand again) {
        return new GateDemand(
                askedBy,
                job,
                approvers.isEmpty() ? again.approvers : approvers,
                refusesStarters || again.refusesStarters,
                policy || again.policy,
                passesAt);
    }

    /** Whether everybody who satisfies this one satisfies the other. */
    boolean covers(GateDemand other) {
        boolean sameApprovers = other.approvers.isEmpty() || other.approvers.equals(approvers);
        return sameApprovers && (refusesStarters || !other.refusesStarters);
    }
}
