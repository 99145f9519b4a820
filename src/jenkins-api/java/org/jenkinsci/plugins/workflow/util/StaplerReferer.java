// Signatures of workflow-step-api 706.v518c5dcb_24c0; compile-only, never packed.
package org.jenkinsci.plugins.workflow.util;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Item;

public class StaplerReferer {
    private StaplerReferer() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static <T extends Item> T findItemFromRequest(Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }
}
