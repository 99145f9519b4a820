package io.jenkins.plugins.batchrelease.release;

import java.util.Optional;

/** A release cannot start because an open one has its name or its workload. Nothing of it is left. */
public final class OpenAlready extends RequestRefused {
    private static final long serialVersionUID = 1;

    private final transient Release open;

    public OpenAlready(String message, Optional<Release> open) {
        super(message);
        this.open = open.orElse(null);
    }

    /** The one that is in the way; empty if its record cannot be read. */
    public Optional<Release> open() {
        return Optional.ofNullable(open);
    }
}
