package io.jenkins.plugins.batchrelease.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one asker demands at a gate. All demands at a gate hold together: who asks later can add, and take nothing away.
 *
 * @param askedBy which step of which build asked; empty if the release's own rules do
 * @param job full name of its job, where an approver needs the right to approve; empty if none asked
 * @param approvers users and groups of whom an approver has to be one, separated by commas; empty for anybody
 * @param refusesStarters whether nobody who is behind the release may approve
 * @param policy whether the rules of a cluster want people to approve: then no clock passes the gate
 * @param passesAt from when the asker lets it pass without an objection, in milliseconds since the epoch; 0 for never
 * @param ofCluster users and groups whom the rules of the asker's cluster name: an approver has to be one of them, too
 */
public record GateDemand(
        String askedBy,
        String job,
        String approvers,
        boolean refusesStarters,
        boolean policy,
        long passesAt,
        String ofCluster) {
    public GateDemand {
        askedBy = askedBy == null ? "" : askedBy;
        job = job == null ? "" : job;
        approvers = approvers == null ? "" : approvers.strip();
        ofCluster = ofCluster == null ? "" : ofCluster.strip();
    }

    /** One of somebody for whose cluster no rule names approvers. */
    public GateDemand(
            String askedBy, String job, String approvers, boolean refusesStarters, boolean policy, long passesAt) {
        this(askedBy, job, approvers, refusesStarters, policy, passesAt, "");
    }

    /** What the rules of a cluster want of a release that was started under them; empty if nothing. */
    static Optional<GateDemand> of(ReleaseOptions options) {
        ClusterDemand rules = options.rules().orElse(ClusterDemand.NONE);
        boolean policy = options.approvalsInJenkins() > 0;
        GateDemand demand = new GateDemand("", "", "", rules.refusesStarters(), policy, 0, rules.approvers());
        return policy || demand.isStrict() ? Optional.of(demand) : Optional.empty();
    }

    /** The lists of users and groups, of each of which an approver has to be one. */
    public List<String> lists() {
        return Stream.of(approvers, ofCluster).filter(names -> !names.isEmpty()).toList();
    }

    /** Whether a gate passes by itself at a time, as far as this demand is concerned. */
    boolean letsPass(long now) {
        // Who may approve is no matter to a clock; whether a clock may is.
        boolean onlyWho = askedBy.isEmpty() && !policy;
        return onlyWho || passesAt > 0 && passesAt <= now;
    }

    /** In a line: what an approval was checked against. */
    String rule() {
        String lists = ofCluster.isEmpty() ? approvers : approvers + "&" + ofCluster;
        return lists + (refusesStarters ? "!" : "");
    }

    /** Whether it says who may approve: nobody counts who approved before it was asked. */
    public boolean isStrict() {
        return !lists().isEmpty() || refusesStarters;
    }

    /** The same asker asks again, perhaps for more. */
    GateDemand and(GateDemand again) {
        return new GateDemand(
                askedBy,
                job,
                approvers.isEmpty() ? again.approvers : approvers,
                refusesStarters || again.refusesStarters,
                policy || again.policy,
                passesAt,
                ofCluster.isEmpty() ? again.ofCluster : ofCluster);
    }

    /** Whether everybody who satisfies this one satisfies the other. */
    boolean covers(GateDemand other) {
        return lists().containsAll(other.lists()) && (refusesStarters || !other.refusesStarters);
    }
}
