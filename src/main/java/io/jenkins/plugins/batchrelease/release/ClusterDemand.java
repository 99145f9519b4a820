package io.jenkins.plugins.batchrelease.release;

/**
 * What the rules of a cluster demanded of a release when it started. They stay part of it: a job that reaches the same API
 * server by another name, or rules that are made looser meanwhile, can add to them and take nothing away.
 *
 * @param cluster name of the cluster in Jenkins whose rules they are: those of them that follow the clock are looked up
 *     there; empty if none
 * @param approvers users and groups of whom an approver has to be one, separated by commas; empty for anybody
 * @param refusesStarters whether nobody who is behind the release may approve
 * @param limitsFirstBatch whether they say how large the first batch may be: one that they allow needs nobody's approval
 */
public record ClusterDemand(String cluster, String approvers, boolean refusesStarters, boolean limitsFirstBatch) {
    /** Of a release that no rules of a cluster were asked about. */
    public static final ClusterDemand NONE = new ClusterDemand("", "", false, false);

    public ClusterDemand {
        cluster = cluster == null ? "" : cluster;
        approvers = approvers == null ? "" : approvers.strip();
    }
}
