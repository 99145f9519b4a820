// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials.common;

import com.cloudbees.plugins.credentials.Credentials;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;

public interface IdCredentials extends Credentials {
    @NonNull
    String getId();

    final class Helpers {
        public static boolean equals(IdCredentials self, Object o) {
            throw new UnsupportedOperationException("signatures only");
        }

        public static int hashCode(IdCredentials self) {
            throw new UnsupportedOperationException("signatures only");
        }

        @NonNull
        public static String fixEmptyId(@CheckForNull String id) {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
