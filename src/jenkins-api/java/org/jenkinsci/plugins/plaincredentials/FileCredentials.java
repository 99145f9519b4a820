// Signatures of plain-credentials 199.v9f8e1f741799; compile-only, never packed.
package org.jenkinsci.plugins.plaincredentials;

import com.cloudbees.plugins.credentials.CredentialsNameProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.IOException;
import java.io.InputStream;

public interface FileCredentials extends StandardCredentials {
    @NonNull
    String getFileName();

    @NonNull
    InputStream getContent() throws IOException;

    class NameProvider extends CredentialsNameProvider<FileCredentials> {
        public String getName(FileCredentials c) {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
