package io.jenkins.plugins.batchrelease.release;

/** A person asked for something that does not fit the state of the release. The message says what does. */
public class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RequestRefused(String message) {
        super(message);
    }
}
