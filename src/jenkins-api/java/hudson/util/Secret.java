// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.util;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.Serializable;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

public final class Secret implements Serializable {
    private Secret() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public String getPlainText() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getEncryptedValue() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static Secret decrypt(@CheckForNull String data) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Cipher getCipher(String algorithm) throws GeneralSecurityException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static Secret fromString(@CheckForNull String data) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static String toString(@CheckForNull Secret s) {
        throw new UnsupportedOperationException("signatures only");
    }
}
