package io.jenkins.plugins.batchrelease.jenkins.rights;

import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import jenkins.model.Jenkins;

/** Permissions of our own. */
public final class Rights {
    public static final PermissionGroup GROUP = new PermissionGroup(Rights.class, Messages._Rights_group());

    /** To decide at gates, which may narrow it to people they name, and to let a release go on or confirm it. */
    public static final Permission APPROVE = permission("Approve", Messages._Rights_approve());

    /** To hold a release or take it back. */
    public static final Permission ROLLBACK = permission("Rollback", Messages._Rights_rollback());

    private Rights() {}

    /** Loading the class is what registers them; call it before anybody looks at a matrix of rights. */
    public static void register() {}

    private static Permission permission(String name, org.jvnet.localizer.Localizable description) {
        return new Permission(GROUP, name, description, Jenkins.ADMINISTER, true, new PermissionScope[] {
            PermissionScope.ITEM, PermissionScope.RUN
        });
    }
}
