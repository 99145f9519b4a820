package io.jenkins.plugins.batchrelease.manifest;

/**
 * A name cannot be one that Kubernetes knows, or would lead somewhere else in the address of a request. The message is for
 * the person who wrote it: the field, what was found, what is allowed and what to do.
 */
public final class InvalidName extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidName(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Where it stood, as people write it: {@code namespace}. */
    public String field() {
        return field;
    }
}
