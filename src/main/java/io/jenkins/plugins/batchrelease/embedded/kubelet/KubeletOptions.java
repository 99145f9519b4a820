package io.jenkins.plugins.batchrelease.embedded.kubelet;

import java.time.Clock;
import java.time.Duration;

/**
 * How a {@link FakeKubelet} behaves.
 *
 * @param nodes how many nodes it plays
 * @param nodePrefix their names are this and a number
 * @param readyDelay from a pod being bound, or a container being restarted, to ready
 * @param terminationDelay from a pod being deleted to it being gone
 * @param heartbeat how often nodes renew their leases; zero for a cluster that does not ask
 * @param binds whether it also plays the scheduler, for a cluster that has none
 * @param podsPerNode what the nodes offer
 * @param logPort where on this machine an API server may ask for logs; 0 for nowhere
 */
public record KubeletOptions(
        int nodes,
        String nodePrefix,
        Duration readyDelay,
        Duration terminationDelay,
        Duration heartbeat,
        boolean binds,
        int podsPerNode,
        Clock clock,
        int logPort) {

    /** For a real control plane: heartbeats, and scheduling left to the scheduler. */
    public static KubeletOptions defaults() {
        return new KubeletOptions(
                3,
                "node-",
                Duration.ofSeconds(1),
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                false,
                500,
                Clock.systemUTC(),
                0);
    }

    public KubeletOptions withNodes(int count) {
        return new KubeletOptions(
                count, nodePrefix, readyDelay, terminationDelay, heartbeat, binds, podsPerNode, clock, logPort);
    }

    public KubeletOptions withReadyDelay(Duration delay) {
        return new KubeletOptions(
                nodes, nodePrefix, delay, terminationDelay, heartbeat, binds, podsPerNode, clock, logPort);
    }

    public KubeletOptions withTerminationDelay(Duration delay) {
        return new KubeletOptions(nodes, nodePrefix, readyDelay, delay, heartbeat, binds, podsPerNode, clock, logPort);
    }

    public KubeletOptions withHeartbeat(Duration interval) {
        return new KubeletOptions(
                nodes, nodePrefix, readyDelay, terminationDelay, interval, binds, podsPerNode, clock, logPort);
    }

    public KubeletOptions withBinding(boolean plays) {
        return new KubeletOptions(
                nodes, nodePrefix, readyDelay, terminationDelay, heartbeat, plays, podsPerNode, clock, logPort);
    }

    public KubeletOptions withClock(Clock time) {
        return new KubeletOptions(
                nodes, nodePrefix, readyDelay, terminationDelay, heartbeat, binds, podsPerNode, time, logPort);
    }

    public KubeletOptions withLogPort(int port) {
        return new KubeletOptions(
                nodes, nodePrefix, readyDelay, terminationDelay, heartbeat, binds, podsPerNode, clock, port);
    }

    String nodeName(int index) {
        return nodePrefix + index;
    }
}
