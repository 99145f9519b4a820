package io.jenkins.plugins.batchrelease.jenkins.build;

import java.io.Serializable;

/** Tells the steps in the body of {@code batchRelease} which release they are about. */
public final class ReleaseHandle implements Serializable {
    private static final long serialVersionUID = 1;

    private final String token;

    public ReleaseHandle(String token) {
        this.token = token;
    }

    public String token() {
        return token;
    }
}
