// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.ExtensionPoint;
import jenkins.management.Badge;

public interface RootAction extends Action, ExtensionPoint {
    @CheckForNull
    default Badge getBadge() {
        throw new UnsupportedOperationException("signatures only");
    }

    default boolean isPrimaryAction() {
        throw new UnsupportedOperationException("signatures only");
    }
}
