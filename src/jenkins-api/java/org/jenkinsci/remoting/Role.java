// Signatures of remoting 3309.v27b_9314fd1a_4; compile-only, never packed.
package org.jenkinsci.remoting;

import java.util.Collection;

public final class Role {
    public static final Role UNKNOWN = null;
    public static final Collection<Role> UNKNOWN_SET = null;

    public Role(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Role(Class<?> name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getName() {
        throw new UnsupportedOperationException("signatures only");
    }
}
