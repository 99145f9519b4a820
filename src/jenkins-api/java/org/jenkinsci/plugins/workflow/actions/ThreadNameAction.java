// Signatures of workflow-api 1384.vdc05a_48f535f; compile-only, never packed.
package org.jenkinsci.plugins.workflow.actions;

import edu.umd.cs.findbugs.annotations.NonNull;

public interface ThreadNameAction extends PersistentAction {
    @NonNull
    String getThreadName();
}
