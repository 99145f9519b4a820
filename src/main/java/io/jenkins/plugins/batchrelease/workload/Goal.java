package io.jenkins.plugins.batchrelease.workload;

/**
 * What a batch wants.
 *
 * @param target how many pods are to run the new version
 * @param failureThreshold how many of them may be missing when the batch counts as ready
 */
public record Goal(int target, int failureThreshold) {
    /** How many pods of the new version have to be available. At least one, however large the threshold. */
    public int available() {
        return target == 0 ? 0 : Math.max(1, target - failureThreshold);
    }
}
