// Signatures of pipeline-input-step 534.v352f0a_e98918; compile-only, never packed.
package org.jenkinsci.plugins.workflow.support.steps.input;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.User;
import jenkins.model.CauseOfInterruption;

public final class Rejection extends CauseOfInterruption {
    public Rejection(@CheckForNull User u) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public User getUser() {
        throw new UnsupportedOperationException("signatures only");
    }

    public long getTimestamp() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getShortDescription() {
        throw new UnsupportedOperationException("signatures only");
    }
}
