// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.security;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Comparator;
import java.util.List;
import org.jvnet.localizer.Localizable;

public final class Permission {
    public static final Comparator<Permission> ID_COMPARATOR = null;

    @NonNull
    public final Class owner;

    @NonNull
    public final PermissionGroup group;

    @NonNull
    public final String name;

    @CheckForNull
    public final Localizable description;

    @CheckForNull
    public final Permission impliedBy;

    public boolean enabled;
    public static final PermissionGroup GROUP = null;
    public static final Permission READ = null;
    public static final Permission WRITE = null;
    public static final Permission CREATE = null;
    public static final Permission UPDATE = null;
    public static final Permission DELETE = null;
    public static final Permission CONFIGURE = null;

    public Permission(
            @NonNull PermissionGroup group,
            @NonNull String name,
            @CheckForNull Localizable description,
            @CheckForNull Permission impliedBy,
            boolean enable,
            @NonNull PermissionScope[] scopes)
            throws IllegalStateException {
        throw new UnsupportedOperationException("signatures only");
    }

    public Permission(
            @NonNull PermissionGroup group,
            @NonNull String name,
            @CheckForNull Localizable description,
            @CheckForNull Permission impliedBy,
            @NonNull PermissionScope scope) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isContainedBy(@NonNull PermissionScope s) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getId() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static Permission fromId(@NonNull String id) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setEnabled(boolean enable) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean getEnabled() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static List<Permission> getAll() {
        throw new UnsupportedOperationException("signatures only");
    }
}
