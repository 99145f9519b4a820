package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.release.Release;

/** A release cannot start because one of that name is open, and for no other reason. Nothing has changed. */
final class Occupied extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Release open;

    Occupied(String message, Release open) {
        super(message);
        this.open = open;
    }

    /** The one that is in the way. */
    Release open() {
        return open;
    }
}
