// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.Serializable;

public class SecretBytes implements Serializable {
    private SecretBytes() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public byte[] getPlainData() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static byte[] getPlainData(@CheckForNull SecretBytes s) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public byte[] getEncryptedData() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public static SecretBytes decrypt(byte[] data) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static SecretBytes fromRawBytes(byte[] data) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static SecretBytes fromString(String data) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean isSecretBytes(String data) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String toString(SecretBytes s) {
        throw new UnsupportedOperationException("signatures only");
    }
}
