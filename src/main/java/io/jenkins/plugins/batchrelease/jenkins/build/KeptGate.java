package io.jenkins.plugins.batchrelease.jenkins.build;

import io.jenkins.plugins.batchrelease.plan.PlanHash;
import java.util.ArrayList;
import java.util.List;

/** A gate that a step of the build opened. Mutable state is kept here and not in the step: a step's fields may be lost in a kill. */
public final class KeptGate {
    private final String node;
    private final int batch;
    private final String planHash;
    private final String approvers;
    private final String promptId;
    private final boolean refusesStarters;
    /** Null in builds of the first version of the plugin. */
    private final KeptDeadlines deadlines;

    /** Replaced, never changed: the build may be written to disk at any moment. */
    private volatile List<KeptApproval> approvals = new ArrayList<>();

    /** One that waits for as long as it takes, and that who started the build may pass. */
    public KeptGate(String node, int batch, String planHash, String approvers, String promptId) {
        this(node, batch, planHash, approvers, promptId, false, KeptDeadlines.none());
    }

    /**
     * @param node id of the step's flow node
     * @param promptId id of the native input
     * @param refusesStarters whether who started the build may not approve
     */
    public KeptGate(
            String node,
            int batch,
            String planHash,
            String approvers,
            String promptId,
            boolean refusesStarters,
            KeptDeadlines deadlines) {
        this.node = node;
        this.batch = batch;
        this.planHash = planHash;
        this.approvers = approvers;
        this.promptId = promptId;
        this.refusesStarters = refusesStarters;
        this.deadlines = deadlines;
    }

    /**
     * The same gate about another plan: nobody has approved that, and whoever still looks at the prompt of before gets no answer.
     *
     * @param hash of the other plan
     * @param times from now on
     */
    public KeptGate about(String hash, KeptDeadlines times) {
        return new KeptGate(
                node, batch, hash, approvers, promptId + "-" + PlanHash.shown(hash), refusesStarters, times);
    }

    public String node() {
        return node;
    }

    public int batch() {
        return batch;
    }

    public String planHash() {
        return planHash;
    }

    public String approvers() {
        return approvers;
    }

    public String promptId() {
        return promptId;
    }

    public boolean refusesStarters() {
        return refusesStarters;
    }

    public KeptDeadlines deadlines() {
        return deadlines == null ? KeptDeadlines.none() : deadlines;
    }

    public List<KeptApproval> approvals() {
        return approvals;
    }

    /** One person counts once; again, if more is asked by now than when they approved. */
    public synchronized void add(KeptApproval approval) {
        List<KeptApproval> more = new ArrayList<>(approvals);
        if (more.stream()
                .anyMatch(given ->
                        given.user().equals(approval.user()) && given.rules().equals(approval.rules()))) {
            return;
        }
        more.removeIf(given -> given.user().equals(approval.user()));
        more.add(approval);
        approvals = more;
    }
}
