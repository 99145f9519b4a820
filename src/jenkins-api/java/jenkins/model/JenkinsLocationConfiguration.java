// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.PersistentDescriptor;
import hudson.util.FormValidation;

public class JenkinsLocationConfiguration extends GlobalConfiguration implements PersistentDescriptor {
    @NonNull
    public static JenkinsLocationConfiguration get() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void load() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getAdminAddress() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setAdminAddress(@CheckForNull String adminAddress) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String getUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setUrl(@CheckForNull String jenkinsUrl) {
        throw new UnsupportedOperationException("signatures only");
    }

    public FormValidation doCheckUrl(String value) {
        throw new UnsupportedOperationException("signatures only");
    }

    public FormValidation doCheckAdminAddress(String value) {
        throw new UnsupportedOperationException("signatures only");
    }
}
