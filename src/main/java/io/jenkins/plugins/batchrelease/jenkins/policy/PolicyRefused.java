package io.jenkins.plugins.batchrelease.jenkins.policy;

/** The rules of the cluster forbid what was asked. Nothing has changed; the message says which rule and what to do. */
public final class PolicyRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public PolicyRefused(String message) {
        super(message);
    }
}
