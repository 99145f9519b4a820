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
 * @param encrypted whether it speaks HTTPS, with a certificate that its kubeconfigs name
 */
public record EmbeddedOptions(
        Duration readyDelay, Duration terminationDelay, int nodes, Clock clock, boolean encrypted) {

    /** Quick, but slow enough that every phase of a pod can be seen. */
    public static EmbeddedOptions defaults() {
        return new EmbeddedOptions(Duration.ofMillis(300), Duration.ofMillis(100), 3, Clock.systemUTC(), false);
    }

    public EmbeddedOptions withReadyDelay(Duration delay) {
        return new EmbeddedOptions(delay, terminationDelay, nodes, clock, encrypted);
    }

    public EmbeddedOptions withTerminationDelay(Duration delay) {
        return new EmbeddedOptions(readyDelay, delay, nodes, clock, encrypted);
    }

    public EmbeddedOptions withNodes(int count) {
        return new EmbeddedOptions(readyDelay, terminationDelay, count, clock, encrypted);
    }

    public EmbeddedOptions withClock(Clock time) {
        return new EmbeddedOptions(readyDelay, terminationDelay, nodes, time, encrypted);
    }

    /** For clients that send no token where it could be read. */
    public EmbeddedOptions withEncryption() {
        return new EmbeddedOptions(readyDelay, terminationDelay, nodes, clock, true);
    }
}
