// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials.impl;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Descriptor;
import hudson.util.Secret;

public class UsernamePasswordCredentialsImpl extends BaseStandardCredentials
        implements StandardUsernamePasswordCredentials {
    public UsernamePasswordCredentialsImpl(
            @CheckForNull CredentialsScope scope,
            @CheckForNull String id,
            @CheckForNull String description,
            @CheckForNull String username,
            @CheckForNull String password)
            throws Descriptor.FormException {
        super((String) null, (String) null);
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public Secret getPassword() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getUsername() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isUsernameSecret() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setUsernameSecret(boolean usernameSecret) {
        throw new UnsupportedOperationException("signatures only");
    }
}
