// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.security;

import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Descriptor;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import jenkins.model.IdStrategy;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

public abstract class SecurityRealm implements Describable<SecurityRealm>, ExtensionPoint {
    public static final SecurityRealm NO_AUTHENTICATION = null;
    public static final GrantedAuthority AUTHENTICATED_AUTHORITY2 = null;

    public abstract SecurityComponents createSecurityComponents();

    public IdStrategy getUserIdStrategy() {
        throw new UnsupportedOperationException("signatures only");
    }

    public IdStrategy getGroupIdStrategy() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Descriptor<SecurityRealm> getDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getAuthenticationGatewayUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getLoginUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean canLogOut() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected String getPostLogOutUrl2(StaplerRequest2 req, Authentication auth) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void doLogout(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException, ServletException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean allowsSignup() {
        throw new UnsupportedOperationException("signatures only");
    }

    public UserDetails loadUserByUsername2(String username) throws UsernameNotFoundException {
        throw new UnsupportedOperationException("signatures only");
    }

    public GroupDetails loadGroupByGroupname2(String groupname, boolean fetchMembers) throws UsernameNotFoundException {
        throw new UnsupportedOperationException("signatures only");
    }

    public final void doCaptcha(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    protected final boolean validateCaptcha(String text) {
        throw new UnsupportedOperationException("signatures only");
    }

    public SecurityComponents getSecurityComponents() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Filter createFilter(FilterConfig filterConfig) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected final List<Filter> commonFilters() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static DescriptorExtensionList<SecurityRealm, Descriptor<SecurityRealm>> all() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static final class SecurityComponents {
        public final AuthenticationManager manager2;
        public final UserDetailsService userDetails2;

        public SecurityComponents() {
            throw new UnsupportedOperationException("signatures only");
        }

        public SecurityComponents(AuthenticationManager manager) {
            throw new UnsupportedOperationException("signatures only");
        }

        public SecurityComponents(AuthenticationManager manager, UserDetailsService userDetails) {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
