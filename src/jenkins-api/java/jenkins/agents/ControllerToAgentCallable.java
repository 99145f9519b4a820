// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.agents;

import org.jenkinsci.remoting.RoleChecker;

public interface ControllerToAgentCallable<V, T extends Throwable> extends hudson.remoting.Callable<V, T> {
    default void checkRoles(RoleChecker checker) throws SecurityException {
        throw new UnsupportedOperationException("signatures only");
    }
}
