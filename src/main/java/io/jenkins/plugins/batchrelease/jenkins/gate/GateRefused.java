package io.jenkins.plugins.batchrelease.jenkins.gate;

import jenkins.model.CauseOfInterruption;

/** Why the build ends: the release was rejected or taken back, in Jenkins' own page or from the command line. */
public final class GateRefused extends CauseOfInterruption {
    private static final long serialVersionUID = 1;

    private final String reason;

    public GateRefused(String reason) {
        this.reason = reason;
    }

    @Override
    public String getShortDescription() {
        return reason;
    }
}
