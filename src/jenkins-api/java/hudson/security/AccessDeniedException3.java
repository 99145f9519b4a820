// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

public class AccessDeniedException3 extends AccessDeniedException {
    public final Authentication authentication;
    public final Permission permission;

    public AccessDeniedException3(Authentication authentication, Permission permission) {
        super((String) null);
        throw new UnsupportedOperationException("signatures only");
    }

    public AccessDeniedException3(Throwable t, Authentication authentication, Permission permission) {
        super((String) null);
        throw new UnsupportedOperationException("signatures only");
    }

    public void reportAsHeaders(HttpServletResponse rsp) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void report(PrintWriter w) {
        throw new UnsupportedOperationException("signatures only");
    }
}
