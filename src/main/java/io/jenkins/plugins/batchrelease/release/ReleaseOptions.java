package io.jenkins.plugins.batchrelease.release;

import java.util.Optional;

/**
 * How a release is to behave; fixed when it starts.
 *
 * @param gates after which batches a gate opens by itself
 * @param requiredApprovals how many distinct people have to approve at each gate, whoever opens it; at least 1
 * @param onFailure what to do when a batch cannot become ready
 * @param onAbort what to do when the build that drives the release is aborted
 * @param serviceSwitch the Service to switch, if one is
 * @param progressDeadlineMillis how long a batch may take before it counts as failed, in milliseconds
 * @param failureThreshold how many pods of a batch may be missing when it counts as ready
 * @param historyLimit how many versions are kept
 */
public record ReleaseOptions(
        GateRule gates,
        int requiredApprovals,
        Policy onFailure,
        Policy onAbort,
        Optional<ServiceSwitch> serviceSwitch,
        long progressDeadlineMillis,
        int failureThreshold,
        int historyLimit) {
    /** Ten minutes, as a Deployment's own {@code progressDeadlineSeconds}. */
    public static final long DEFAULT_PROGRESS_DEADLINE_MILLIS = 600_000;

    public static final int DEFAULT_HISTORY_LIMIT = 10;

    /** Records of earlier builds do not say how many people have to approve: one. */
    public ReleaseOptions {
        requiredApprovals = Math.max(1, requiredApprovals);
    }

    public static ReleaseOptions defaults() {
        return new ReleaseOptions(
                GateRule.NONE,
                1,
                Policy.HOLD,
                Policy.HOLD,
                Optional.empty(),
                DEFAULT_PROGRESS_DEADLINE_MILLIS,
                0,
                DEFAULT_HISTORY_LIMIT);
    }

    public ReleaseOptions withGates(GateRule rule) {
        return new ReleaseOptions(
                rule,
                requiredApprovals,
                onFailure,
                onAbort,
                serviceSwitch,
                progressDeadlineMillis,
                failureThreshold,
                historyLimit);
    }

    public ReleaseOptions withRequiredApprovals(int people) {
        return new ReleaseOptions(
                gates,
                people,
                onFailure,
                onAbort,
                serviceSwitch,
                progressDeadlineMillis,
                failureThreshold,
                historyLimit);
    }

    public ReleaseOptions withOnFailure(Policy policy) {
        return new ReleaseOptions(
                gates,
                requiredApprovals,
                policy,
                onAbort,
                serviceSwitch,
                progressDeadlineMillis,
                failureThreshold,
                historyLimit);
    }

    public ReleaseOptions withOnAbort(Policy policy) {
        return new ReleaseOptions(
                gates,
                requiredApprovals,
                onFailure,
                policy,
                serviceSwitch,
                progressDeadlineMillis,
                failureThreshold,
                historyLimit);
    }

    public ReleaseOptions withServiceSwitch(Optional<ServiceSwitch> change) {
        return new ReleaseOptions(
                gates,
                requiredApprovals,
                onFailure,
                onAbort,
                change,
                progressDeadlineMillis,
                failureThreshold,
                historyLimit);
    }

    public ReleaseOptions withProgressDeadlineMillis(long millis) {
        return new ReleaseOptions(
                gates, requiredApprovals, onFailure, onAbort, serviceSwitch, millis, failureThreshold, historyLimit);
    }
}
