package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.jenkins.plugins.batchrelease.cluster.Impersonation;
import io.jenkins.plugins.batchrelease.plan.PlanHash;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who we are to an API server. Lives in memory only.
 *
 * @param token bearer token; empty if something else is shown instead
 * @param username for HTTP basic authentication; empty if something else is shown instead
 * @param password that goes with it
 * @param certificateData client certificate, PEM in base64; empty if there is none
 * @param keyData its key, PEM in base64
 * @param tokenFile where the controller's own token is found, which changes every hour; only for its own cluster
 * @param as as whom we act, if not as ourselves
 */
record Login(
        String token,
        String username,
        String password,
        String certificateData,
        String keyData,
        Optional<Path> tokenFile,
        Optional<Impersonation> as) {
    /** @throws ConnectionRefused if it is no token: what an HTTP header cannot hold is quoted in errors of the client */
    static Login token(String token) {
        if (!token.matches("[\\x21-\\x7e]+")) {
            throw new ConnectionRefused(
                    "credentialsId: the token is empty, or has spaces, line breaks or other characters"
                            + " that no token has. Copy it again.");
        }
        return new Login(token, "", "", "", "", Optional.empty(), Optional.empty());
    }

    static Login password(String username, String password) {
        return new Login("", username, password, "", "", Optional.empty(), Optional.empty());
    }

    static Login certificate(String certificateData, String keyData) {
        return new Login("", "", "", certificateData, keyData, Optional.empty(), Optional.empty());
    }

    static Login tokenFile(Path file) {
        return new Login("", "", "", "", "", Optional.of(file), Optional.empty());
    }

    /** With a client certificate besides. */
    Login withCertificate(String certificate, String key) {
        return new Login(token, username, password, certificate, key, tokenFile, as);
    }

    /** Acting as somebody else, if so. */
    Login actingAs(Optional<Impersonation> other) {
        return new Login(token, username, password, certificateData, keyData, tokenFile, other);
    }

    /** Equal for equal ones; tells nothing of what it was made of. */
    String identity() {
        String file = tokenFile.map(Path::toString).orElse("");
        return PlanHash.of(
                token,
                username,
                password,
                certificateData,
                keyData,
                file,
                as.map(Impersonation::toString).orElse(""));
    }

    /** Records print their parts; these are not for printing. */
    @Override
    public String toString() {
        return "login";
    }
}
