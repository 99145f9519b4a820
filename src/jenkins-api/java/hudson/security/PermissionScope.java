// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.security;

import hudson.model.ModelObject;

public final class PermissionScope {
    public final Class<? extends ModelObject> modelClass;
    public static final PermissionScope JENKINS = null;
    public static final PermissionScope ITEM_GROUP = null;
    public static final PermissionScope ITEM = null;
    public static final PermissionScope RUN = null;
    public static final PermissionScope COMPUTER = null;

    public PermissionScope(Class<? extends ModelObject> modelClass, PermissionScope... containers) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isContainedBy(PermissionScope s) {
        throw new UnsupportedOperationException("signatures only");
    }
}
