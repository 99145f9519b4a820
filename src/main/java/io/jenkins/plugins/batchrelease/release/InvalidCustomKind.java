package io.jenkins.plugins.batchrelease.release;

/** Fields of an unknown kind that were not named well; the message says which, what was found and what is allowed. */
public final class InvalidCustomKind extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public InvalidCustomKind(String message) {
        super(message);
    }
}
