// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials.common;

import com.cloudbees.plugins.credentials.CredentialsNameProvider;
import edu.umd.cs.findbugs.annotations.NonNull;

public interface StandardUsernameCredentials extends StandardCredentials, UsernameCredentials {
    class NameProvider extends CredentialsNameProvider<StandardUsernameCredentials> {
        @NonNull
        public String getName(@NonNull StandardUsernameCredentials c) {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
