// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.security.Permission;
import jenkins.management.Badge;

public abstract class ManagementLink implements ExtensionPoint, Action {
    @CheckForNull
    public abstract String getIconFileName();

    public String getDescription() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public abstract String getUrlName();

    public boolean getRequiresConfirmation() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static ExtensionList<ManagementLink> all() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Permission getRequiredPermission() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean getRequiresPOST() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Category getCategory() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Badge getBadge() {
        throw new UnsupportedOperationException("signatures only");
    }

    public enum Category {
        CONFIGURATION,
        SECURITY,
        STATUS,
        TROUBLESHOOTING,
        TOOLS,
        MISC,
        UNCATEGORIZED;

        @NonNull
        public String getLabel() {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
