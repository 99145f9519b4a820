// Signatures of remoting 3309.v27b_9314fd1a_4; compile-only, never packed.
package org.jenkinsci.remoting;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Collection;

public abstract class RoleChecker {
    public abstract void check(@NonNull RoleSensitive subject, @NonNull Collection<Role> expected)
            throws SecurityException;

    public void check(@NonNull RoleSensitive subject, @NonNull Role expected) throws SecurityException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void check(@NonNull RoleSensitive subject, Role... expected) throws SecurityException {
        throw new UnsupportedOperationException("signatures only");
    }
}
