// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.security;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.model.AbstractItem;
import hudson.model.Computer;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Job;
import hudson.model.Node;
import hudson.model.User;
import hudson.model.View;
import java.io.Serializable;
import java.util.Collection;
import jenkins.model.IComputer;

public abstract class AuthorizationStrategy implements Describable<AuthorizationStrategy>, ExtensionPoint {
    public static final AuthorizationStrategy UNSECURED = null;

    @NonNull
    public abstract ACL getRootACL();

    @NonNull
    public ACL getACL(@NonNull Job<?, ?> project) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ACL getACL(@NonNull View item) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ACL getACL(@NonNull AbstractItem item) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ACL getACL(@NonNull User user) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ACL getACL(@NonNull Computer computer) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ACL getACL(@NonNull IComputer computer) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ACL getACL(@NonNull Node node) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public abstract Collection<String> getGroups();

    @NonNull
    public static DescriptorExtensionList<AuthorizationStrategy, Descriptor<AuthorizationStrategy>> all() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static final class Unsecured extends AuthorizationStrategy implements Serializable {
        @NonNull
        public ACL getRootACL() {
            throw new UnsupportedOperationException("signatures only");
        }

        @NonNull
        public Collection<String> getGroups() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
