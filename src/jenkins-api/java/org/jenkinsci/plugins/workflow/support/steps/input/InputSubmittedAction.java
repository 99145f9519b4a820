// Signatures of pipeline-input-step 534.v352f0a_e98918; compile-only, never packed.
package org.jenkinsci.plugins.workflow.support.steps.input;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Map;
import org.jenkinsci.plugins.workflow.actions.PersistentAction;

public class InputSubmittedAction implements PersistentAction {
    public InputSubmittedAction(String approver, @CheckForNull Map<String, Object> parameters) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Map<String, Object> getParameters() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getApprover() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getIconFileName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getUrlName() {
        throw new UnsupportedOperationException("signatures only");
    }
}
