package io.jenkins.plugins.batchrelease.jenkins.limit;

import io.jenkins.plugins.batchrelease.plan.Amount;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;

/** How big the first batch of a release may be at most, so that what is wrong meets few pods first. */
public final class FirstBatch {
    /** More than that is most of a workload. */
    public static final FirstBatch HALF = parse("50%");

    private final Amount most;

    private FirstBatch(Amount most) {
        this.most = most;
    }

    /**
     * Reads {@code 1} or {@code 10%}.
     *
     * @throws IllegalArgumentException if it is neither a number of pods nor a percentage
     */
    public static FirstBatch parse(String text) {
        return new FirstBatch(Amount.parse(text));
    }

    /** In pods, of a workload of that size. A percentage rounds up: one pod may always be first. */
    public int pods(int replicas) {
        return most.of(replicas);
    }

    public boolean allows(BatchSchedule schedule) {
        return schedule.batch(1).target() <= pods(schedule.replicas());
    }

    @Override
    public String toString() {
        return most.toString();
    }
}
