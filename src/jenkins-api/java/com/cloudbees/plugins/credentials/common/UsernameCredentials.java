// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials.common;

import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsNameProvider;
import edu.umd.cs.findbugs.annotations.NonNull;

public interface UsernameCredentials extends Credentials {
    @NonNull
    String getUsername();

    default boolean isUsernameSecret() {
        throw new UnsupportedOperationException("signatures only");
    }

    class NameProvider extends CredentialsNameProvider<UsernameCredentials> {
        @NonNull
        public String getName(@NonNull UsernameCredentials credentials) {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
