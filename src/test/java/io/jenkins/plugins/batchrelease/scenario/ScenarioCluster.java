package io.jenkins.plugins.batchrelease.scenario;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Optional;

/** The cluster that the scenarios of this run see. */
interface ScenarioCluster extends AutoCloseable {
    /** How the processes under test call themselves. */
    String PROCESS = "jenkins-batch-release/test";

    /** Full rights, under a name of its own in the server's eyes. */
    KubernetesClient client(String userAgent);

    /** The rights of a user, as far as somebody granted any. */
    KubernetesClient clientAs(String user);

    /** Lines of a pod spec that bring a pod to a node whose kubelet knows the scenarios' images; may be empty. */
    String placement();

    /** Nodes whose kubelet knows the scenarios' images, five or more. */
    List<String> nodes();

    /** What a process asked of a namespace so far; empty if this cluster cannot tell. */
    Optional<List<SeenRequest>> requests(String namespace);

    /**
     * A request as the API server saw it.
     *
     * @param method HTTP method; {@code WATCH} for one that opens a watch
     * @param path without the query
     */
    record SeenRequest(String method, String path) {}

    /** Whether logs of pods can be read. */
    boolean hasLogs();

    String newNamespace();

    void dropNamespace(String namespace);

    /** Minor version of the API server: 20 for 1.20. */
    int minorVersion();

    @Override
    void close();
}
