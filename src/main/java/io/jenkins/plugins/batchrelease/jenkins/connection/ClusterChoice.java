package io.jenkins.plugins.batchrelease.jenkins.connection;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a step says about its cluster. Names and addresses only: kept in {@code build.xml} and {@code program.dat}, so it
 * is a plain class (XStream reads records back as null) and holds no secret.
 */
public final class ClusterChoice implements Serializable {
    private static final long serialVersionUID = 1;

    private final String cluster;
    private final String credentialsId;
    private final String server;
    private final String caCertificate;

    /** Empty texts stand for what was not said. */
    public ClusterChoice(String cluster, String credentialsId, String server, String caCertificate) {
        this.cluster = cluster == null ? "" : cluster;
        this.credentialsId = credentialsId == null ? "" : credentialsId;
        this.server = server == null ? "" : server;
        this.caCertificate = caCertificate == null ? "" : caCertificate;
    }

    /** Name of a cluster of the global configuration. */
    public String cluster() {
        return cluster;
    }

    public String credentialsId() {
        return credentialsId;
    }

    /** Address of the API server, for credentials that are a token. */
    public String server() {
        return server;
    }

    /** In PEM, for credentials that are a token. */
    public String caCertificate() {
        return caCertificate;
    }

    public boolean isEmpty() {
        return cluster.isEmpty() && credentialsId.isEmpty() && server.isEmpty() && caCertificate.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClusterChoice that
                && cluster.equals(that.cluster)
                && credentialsId.equals(that.credentialsId)
                && server.equals(that.server)
                && caCertificate.equals(that.caCertificate);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cluster, credentialsId, server, caCertificate);
    }

    /** For messages. */
    @Override
    public String toString() {
        return cluster.isEmpty() ? "credentials '" + credentialsId + "'" : "cluster '" + cluster + "'";
    }
}
