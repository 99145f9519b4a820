package io.jenkins.plugins.batchrelease.scenario;

import io.fabric8.kubernetes.client.KubernetesClient;

/** The cluster that the scenarios of this run see. */
interface ScenarioCluster extends AutoCloseable {
    /** Full rights, under a name of its own in the server's eyes. */
    KubernetesClient client(String userAgent);

    /** The rights of a user, as far as somebody granted any. */
    KubernetesClient clientAs(String user);

    boolean hasRbac();

    String newNamespace();

    void dropNamespace(String namespace);

    /** Minor version of the API server: 20 for 1.20. */
    int minorVersion();

    @Override
    void close();
}
