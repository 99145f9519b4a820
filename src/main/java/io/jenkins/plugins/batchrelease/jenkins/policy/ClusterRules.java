package io.jenkins.plugins.batchrelease.jenkins.policy;

import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.connection.ClusterChoice;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;

/**
 * The rules of one cluster, for one build. They hold on the controller for steps, prompts and pages alike, and are asked
 * every time, so that a change by the administrator counts from then on.
 */
public final class ClusterRules {
    private final String approvers;
    private final int approvals;
    private final boolean selfApproval;

    private ClusterRules(String approvers, int approvals, boolean selfApproval) {
        this.approvers = approvers;
        this.approvals = approvals;
        this.selfApproval = selfApproval;
    }

    /** The rules for what a step asked for. */
    public static ClusterRules of(ClusterChoice choice, Run<?, ?> run) {
        return new ClusterRules("", 0, true);
    }

    /** Users and groups of whom an approver has to be one, besides what the gate itself asks; empty for anybody. */
    public String approvers() {
        return approvers;
    }

    /** How many distinct people have to approve at every gate, at least; 0 if gates are the pipeline's own affair. */
    public int approvals() {
        return approvals;
    }

    /** Whether who started the build may approve. */
    public boolean allowsSelfApproval() {
        return selfApproval;
    }

    /** The options of a release that is about to start, with what the rules demand in them. */
    public ReleaseOptions on(ReleaseOptions asked) {
        return approvals == 0 ? asked : asked.withGates(GateRule.ALL).withRequiredApprovals(approvals);
    }

    /**
     * Asked before a release starts.
     *
     * @param now in milliseconds since the epoch
     * @throws PolicyRefused if the rules forbid it; the message names the rule, what was found and what to do
     */
    public void checkStart(ReleasePlan plan, long now) {}

    /**
     * Asked before pods move forward: not before a hold or a way back, which are always allowed.
     *
     * @param now in milliseconds since the epoch
     * @throws PolicyRefused if the rules forbid it now
     */
    public void checkMove(ReleaseKey key, long now) {}
}
