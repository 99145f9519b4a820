// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jenkins.model.IdStrategy;
import jenkins.model.Loadable;
import jenkins.model.ModelObjectWithContextMenu;
import org.kohsuke.stapler.StaplerProxy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

public class User extends AbstractModelObject
        implements AccessControlled,
                DescriptorByNameOwner,
                Loadable,
                Saveable,
                Comparable<User>,
                ModelObjectWithContextMenu,
                StaplerProxy {
    private User() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getId() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getFullName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Authentication impersonate2() throws UsernameNotFoundException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static User getUnknown() {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public static User get(String idOrFullName, boolean create, @NonNull Map context) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static User getOrCreateByIdOrFullName(@NonNull String idOrFullName) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static User current() {
        throw new UnsupportedOperationException("signatures only");
    }

    @Nullable
    public static User getById(String id, boolean create) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static Collection<User> getAll() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getDisplayName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean isIdOrFullnameAllowed(@CheckForNull String id) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public ACL getACL() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean canDelete() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<String> getAuthorities() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<Action> getPropertyActions() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void load() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static IdStrategy idStrategy() {
        throw new UnsupportedOperationException("signatures only");
    }

    public int compareTo(@NonNull User that) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getSearchUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getAbsoluteUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setFullName(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getDescription() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setDescription(String description) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public UserDetails getUserDetailsForImpersonation2() throws UsernameNotFoundException {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static User get2(@CheckForNull Authentication a) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void delete() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public Api getApi() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getTarget() {
        throw new UnsupportedOperationException("signatures only");
    }
}
