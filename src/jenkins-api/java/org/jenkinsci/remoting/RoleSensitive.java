// Signatures of remoting 3309.v27b_9314fd1a_4; compile-only, never packed.
package org.jenkinsci.remoting;

public interface RoleSensitive {
    void checkRoles(RoleChecker checker) throws SecurityException;
}
