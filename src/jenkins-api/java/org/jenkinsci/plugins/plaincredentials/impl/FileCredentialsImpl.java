// Signatures of plain-credentials 199.v9f8e1f741799; compile-only, never packed.
package org.jenkinsci.plugins.plaincredentials.impl;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SecretBytes;
import com.cloudbees.plugins.credentials.impl.BaseStandardCredentials;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.IOException;
import java.io.InputStream;
import org.jenkinsci.plugins.plaincredentials.FileCredentials;

public final class FileCredentialsImpl extends BaseStandardCredentials implements FileCredentials {
    public FileCredentialsImpl(
            @CheckForNull CredentialsScope scope,
            @CheckForNull String id,
            @CheckForNull String description,
            @NonNull String fileName,
            @NonNull SecretBytes secretBytes) {
        super((String) null, (String) null);
        throw new UnsupportedOperationException("signatures only");
    }

    public String getFileName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public InputStream getContent() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }
}
