package io.jenkins.plugins.batchrelease.jenkins.policy;

/** The rules of the cluster forbid what was asked. Nothing has changed; the message says which rule and what to do. */
public final class PolicyRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean passing;

    /** @param passing whether it will be allowed later without anybody doing anything */
    public PolicyRefused(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    /** Whether it will be allowed later without anybody doing anything. */
    public boolean isPassing() {
        return passing;
    }
}
