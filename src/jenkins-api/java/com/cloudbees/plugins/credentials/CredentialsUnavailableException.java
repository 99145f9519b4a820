// Signatures of credentials 1447.v4cb_b_539b_5321; compile-only, never packed.
package com.cloudbees.plugins.credentials;

public class CredentialsUnavailableException extends RuntimeException {
    public CredentialsUnavailableException(String property) {
        throw new UnsupportedOperationException("signatures only");
    }

    public CredentialsUnavailableException(String property, String message) {
        throw new UnsupportedOperationException("signatures only");
    }

    public CredentialsUnavailableException(String property, String message, Throwable cause) {
        throw new UnsupportedOperationException("signatures only");
    }

    public CredentialsUnavailableException(String property, Throwable cause) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getProperty() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getMessage() {
        throw new UnsupportedOperationException("signatures only");
    }
}
