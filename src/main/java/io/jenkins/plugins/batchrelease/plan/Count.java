package io.jenkins.plugins.batchrelease.plan;

/**
 * A number of pods.
 *
 * @param pods at least 1
 */
public record Count(int pods) implements Amount {
    /**
     * @throws InvalidBatches if {@code pods} is below 1: a batch that moves nothing tests nothing
     */
    public Count {
        if (pods < 1) {
            throw new InvalidBatches("found '" + pods + "', but a target is at least 1 pod.");
        }
    }

    @Override
    public int of(int replicas) {
        return Math.min(pods, replicas);
    }

    @Override
    public String toString() {
        return Integer.toString(pods);
    }
}
