package io.jenkins.plugins.batchrelease.release;

import java.util.Optional;

/**
 * How a release is to behave; fixed when it starts.
 *
 * @param gates after which batches a gate opens by itself
 * @param onFailure what to do when a batch cannot become ready
 * @param onAbort what to do when the build that drives the release is aborted
 * @param serviceSwitch the Service to switch, if one is
 * @param progressDeadlineMillis how long a batch may take before it counts as failed, in milliseconds
 * @param failureThreshold how many pods of a batch may be missing when it counts as ready
 * @param historyLimit how many versions are kept
 */
public record ReleaseOptions(
        GateRule gates,
        Policy onFailure,
        Policy onAbort,
        Optional<ServiceSwitch> serviceSwitch,
        long progressDeadlineMillis,
        int failureThreshold,
        int historyLimit) {
    /** Ten minutes, as a Deployment's own {@code progressDeadlineSeconds}. */
    public static final long DEFAULT_PROGRESS_DEADLINE_MILLIS = 600_000;

    public static final int DEFAULT_HISTORY_LIMIT = 10;

    public static ReleaseOptions defaults() {
        return new ReleaseOptions(
                GateRule.NONE,
                Policy.HOLD,
                Policy.HOLD,
                Optional.empty(),
                DEFAULT_PROGRESS_DEADLINE_MILLIS,
                0,
                DEFAULT_HISTORY_LIMIT);
    }

    public ReleaseOptions withGates(GateRule rule) {
        return new ReleaseOptions(
                rule, onFailure, onAbort, serviceSwitch, progressDeadlineMillis, failureThreshold, historyLimit);
    }

    public ReleaseOptions withOnFailure(Policy policy) {
        return new ReleaseOptions(
                gates, policy, onAbort, serviceSwitch, progressDeadlineMillis, failureThreshold, historyLimit);
    }

    public ReleaseOptions withOnAbort(Policy policy) {
        return new ReleaseOptions(
                gates, onFailure, policy, serviceSwitch, progressDeadlineMillis, failureThreshold, historyLimit);
    }

    public ReleaseOptions withServiceSwitch(Optional<ServiceSwitch> change) {
        return new ReleaseOptions(
                gates, onFailure, onAbort, change, progressDeadlineMillis, failureThreshold, historyLimit);
    }

    public ReleaseOptions withProgressDeadlineMillis(long millis) {
        return new ReleaseOptions(gates, onFailure, onAbort, serviceSwitch, millis, failureThreshold, historyLimit);
    }
}
