// Signatures of pipeline-input-step 534.v352f0a_e98918; compile-only, never packed.
package org.jenkinsci.plugins.workflow.support.steps.input;

import hudson.model.InvisibleAction;

public class ApproverAction extends InvisibleAction {
    public ApproverAction(String userId) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getUserId() {
        throw new UnsupportedOperationException("signatures only");
    }
}
