// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.actions;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Result;

public class WarningAction implements PersistentAction {
    public WarningAction(@NonNull Result result) {
        throw new UnsupportedOperationException("signatures only");
    }

    public WarningAction withMessage(String message) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getMessage() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Result getResult() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getIconFileName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getUrlName() {
        throw new UnsupportedOperationException("signatures only");
    }
}
