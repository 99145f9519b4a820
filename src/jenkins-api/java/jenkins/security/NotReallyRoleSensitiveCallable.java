// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.security;

import hudson.remoting.Callable;
import org.jenkinsci.remoting.RoleChecker;

public abstract class NotReallyRoleSensitiveCallable<V, T extends Throwable> implements Callable<V, T> {
    public void checkRoles(RoleChecker checker) throws SecurityException {
        throw new UnsupportedOperationException("signatures only");
    }
}
