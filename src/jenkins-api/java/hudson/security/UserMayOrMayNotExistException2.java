// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.security;

import org.springframework.security.core.userdetails.UsernameNotFoundException;

public class UserMayOrMayNotExistException2 extends UsernameNotFoundException {
    public UserMayOrMayNotExistException2(String msg) {
        super((String) null);
        throw new UnsupportedOperationException("signatures only");
    }

    public UserMayOrMayNotExistException2(String msg, Throwable t) {
        super((String) null);
        throw new UnsupportedOperationException("signatures only");
    }
}
