package io.jenkins.plugins.batchrelease.release;

/** A strategy that does not exist, or not for that kind; the message says which do. */
public final class UnknownStrategy extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public UnknownStrategy(String message) {
        super(message);
    }
}
