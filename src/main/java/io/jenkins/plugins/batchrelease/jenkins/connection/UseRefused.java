package io.jenkins.plugins.batchrelease.jenkins.connection;

/** The administrator lets this job not use the cluster, or not that namespace of it. */
public final class UseRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UseRefused(String message) {
        super(message);
    }
}
