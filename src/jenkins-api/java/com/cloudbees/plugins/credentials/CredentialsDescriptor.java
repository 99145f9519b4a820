// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Descriptor;
import hudson.model.ModelObject;
import hudson.util.FormValidation;
import java.util.Map;
import org.jenkins.ui.icon.IconSpec;
import org.kohsuke.stapler.StaplerRequest2;

public abstract class CredentialsDescriptor extends Descriptor<Credentials> implements IconSpec {
    protected CredentialsDescriptor(Class<? extends Credentials> clazz) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected CredentialsDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getCredentialsPage() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getIconClassName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isApplicable(CredentialsProvider provider) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static ModelObject unwrapContext(@NonNull ModelObject context) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static ModelObject lookupContext(String provider, String token) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static <T extends ModelObject> T findContextInPath(@NonNull Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static <T extends ModelObject> T findContextInPath(
            @NonNull StaplerRequest2 request, @NonNull Class<T> type) {
        throw new UnsupportedOperationException("signatures only");
    }

    public FormValidation.CheckMethod getCheckMethod(String fieldName) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void calcFillSettings(String field, Map<String, Object> attributes) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void calcAutoCompleteSettings(String field, Map<String, Object> attributes) {
        throw new UnsupportedOperationException("signatures only");
    }
}
