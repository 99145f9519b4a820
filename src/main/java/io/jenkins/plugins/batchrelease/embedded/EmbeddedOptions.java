package io.jenkins.plugins.batchrelease.embedded;

import java.time.Clock;
import java.time.Duration;

/**
 * How an {@link EmbeddedCluster} behaves.
 *
 * @param readyDelay from a pod being bound to it being ready
 * @param terminationDelay from a pod being deleted to it being gone
 * @param nodes how many nodes there are
 * @param clock of the API server, the controllers and the kubelet
 */
public record EmbeddedOptions(Duration readyDelay, Duration terminationDelay, int nodes, Clock clock) {

    /** Quick, but slow enough that every phase of a pod can be seen. */
    public static EmbeddedOptions defaults() {
        return new EmbeddedOptions(Duration.ofMillis(300), Duration.ofMillis(100), 3, Clock.systemUTC());
    }

    public EmbeddedOptions withReadyDelay(Duration delay) {
        return new EmbeddedOptions(delay, terminationDelay, nodes, clock);
    }

    public EmbeddedOptions withTerminationDelay(Duration delay) {
        return new EmbeddedOptions(readyDelay, delay, nodes, clock);
    }

    public EmbeddedOptions withNodes(int count) {
        return new EmbeddedOptions(readyDelay, terminationDelay, count, clock);
    }

    public EmbeddedOptions withClock(Clock time) {
        return new EmbeddedOptions(readyDelay, terminationDelay, nodes, time);
    }
}
