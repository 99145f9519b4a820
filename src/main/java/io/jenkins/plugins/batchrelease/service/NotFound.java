package io.jenkins.plugins.batchrelease.service;

/** There is no release, or no version, of that name. The message says what there is. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotFound(String message) {
        super(message);
    }
}
