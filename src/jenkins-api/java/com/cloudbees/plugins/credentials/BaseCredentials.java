// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;

public class BaseCredentials implements Credentials {
    protected BaseCredentials() {
        throw new UnsupportedOperationException("signatures only");
    }

    public BaseCredentials(@CheckForNull CredentialsScope scope) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public CredentialsScope getScope() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public CredentialsDescriptor getDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }
}
