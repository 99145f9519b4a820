// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.security;

import java.util.Set;

public abstract class GroupDetails {
    public abstract String getName();

    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Set<String> getMembers() {
        throw new UnsupportedOperationException("signatures only");
    }
}
