// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.security;

import edu.umd.cs.findbugs.annotations.NonNull;
import org.springframework.security.core.context.SecurityContext;

public class ACLContext implements AutoCloseable {
    private ACLContext() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public SecurityContext getPreviousContext2() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void close() {
        throw new UnsupportedOperationException("signatures only");
    }
}
