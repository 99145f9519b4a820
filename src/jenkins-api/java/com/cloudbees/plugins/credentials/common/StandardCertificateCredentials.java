// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials.common;

import com.cloudbees.plugins.credentials.CredentialsNameProvider;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.security.KeyStore;

public interface StandardCertificateCredentials extends StandardCredentials, CertificateCredentials {
    class NameProvider extends CredentialsNameProvider<StandardCertificateCredentials> {
        @CheckForNull
        public static String getSubjectDN(@NonNull KeyStore keyStore) {
            throw new UnsupportedOperationException("signatures only");
        }

        @NonNull
        public String getName(@NonNull StandardCertificateCredentials c) {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
