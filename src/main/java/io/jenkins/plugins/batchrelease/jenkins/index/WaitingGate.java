package io.jenkins.plugins.batchrelease.jenkins.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A gate that stands open: whom it waits for. Saved with the index, so a plain class. */
public final class WaitingGate {
    private final String approvers;
    private final int required;
    private final List<String> approvedBy;
    private final long since;

    /**
     * @param approvers users and groups that are named, separated by commas; lists, of each of which a person has to be on, by
     *     semicolons; empty for whoever has the right
     * @param required how many people have to approve
     * @param approvedBy ids of those who have
     * @param since when it opened, in milliseconds since the epoch
     */
    public WaitingGate(String approvers, int required, List<String> approvedBy, long since) {
        this.approvers = approvers;
        this.required = required;
        this.approvedBy = new ArrayList<>(approvedBy);
        this.since = since;
    }

    public String approvers() {
        return approvers;
    }

    public int required() {
        return required;
    }

    public List<String> approvedBy() {
        return List.copyOf(approvedBy);
    }

    public long since() {
        return since;
    }

    boolean isSound() {
        return approvers != null && approvedBy != null && !approvedBy.contains(null);
    }

    private List<Object> parts() {
        return Arrays.asList(approvers, required, approvedBy, since);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WaitingGate that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }
}
