package io.jenkins.plugins.batchrelease.jenkins.connection;

/** A cluster cannot be spoken to the way it was asked for. The message says what to change, and quotes no secret. */
public final class ConnectionRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ConnectionRefused(String message) {
        super(message);
    }
}
