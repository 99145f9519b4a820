// Signatures of plain-credentials 199.v9f8e1f741799; compile-only, never packed.
package org.jenkinsci.plugins.plaincredentials;

import com.cloudbees.plugins.credentials.CredentialsNameProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.util.Secret;

public interface StringCredentials extends StandardCredentials {
    @NonNull
    Secret getSecret();

    class NameProvider extends CredentialsNameProvider<StringCredentials> {
        public String getName(StringCredentials c) {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
