package io.jenkins.plugins.batchrelease.manifest;

/**
 * A manifest, or what was said about one, cannot be used. The message is for the person who wrote it: it names the
 * place, what was found, what is allowed and what to do, and never holds a value of a Secret.
 */
public final class InvalidManifest extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** There is no constructor with a cause: causes of parsers quote the source, Secrets included. */
    InvalidManifest(String message) {
        super(message);
    }
}
