// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.security;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.Iterator;
import java.util.List;
import org.jvnet.localizer.Localizable;

public final class PermissionGroup implements Iterable<Permission>, Comparable<PermissionGroup> {
    @NonNull
    public final Class owner;

    public final Localizable title;

    public PermissionGroup(@NonNull Class owner, Localizable title) throws IllegalStateException {
        throw new UnsupportedOperationException("signatures only");
    }

    public PermissionGroup(String id, @NonNull Class owner, Localizable title) throws IllegalStateException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getId() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getOwnerClassName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Iterator<Permission> iterator() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<Permission> getPermissions() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean hasPermissionContainedBy(PermissionScope scope) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Permission find(String name) {
        throw new UnsupportedOperationException("signatures only");
    }

    public int compareTo(PermissionGroup that) {
        throw new UnsupportedOperationException("signatures only");
    }

    public int size() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static List<PermissionGroup> getAll() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static PermissionGroup get(Class owner) {
        throw new UnsupportedOperationException("signatures only");
    }
}
