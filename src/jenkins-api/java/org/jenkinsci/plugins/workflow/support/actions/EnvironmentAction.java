// Signatures of workflow-support 976.vb_d9493c2eb_09; compile-only, never packed.
package org.jenkinsci.plugins.workflow.support.actions;

import hudson.EnvVars;
import hudson.model.Action;
import java.io.IOException;
import java.util.Map;

public interface EnvironmentAction extends Action {
    EnvVars getEnvironment() throws IOException, InterruptedException;

    interface IncludingOverrides extends EnvironmentAction {
        Map<String, String> getOverriddenEnvironment();
    }
}
