package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.fabric8.kubernetes.client.OAuthTokenProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A token that Kubernetes writes anew into a file before it expires: read for every request. */
final class TokenFile implements OAuthTokenProvider {
    private final Path file;

    TokenFile(Path file) {
        this.file = file;
    }

    @Override
    public String getToken() {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
