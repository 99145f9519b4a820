// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials.common;

import com.cloudbees.plugins.credentials.CredentialsNameProvider;
import edu.umd.cs.findbugs.annotations.NonNull;

public interface UsernamePasswordCredentials extends UsernameCredentials, PasswordCredentials {
    class NameProvider extends CredentialsNameProvider<UsernamePasswordCredentials> {
        @NonNull
        public String getName(@NonNull UsernamePasswordCredentials credentials) {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
