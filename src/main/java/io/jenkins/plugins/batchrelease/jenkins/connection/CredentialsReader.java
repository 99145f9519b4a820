package io.jenkins.plugins.batchrelease.jenkins.connection;

import com.cloudbees.plugins.credentials.common.StandardCertificateCredentials;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import io.jenkins.plugins.batchrelease.jenkins.config.Certificates;
import io.jenkins.plugins.batchrelease.jenkins.config.ServerAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jenkinsci.plugins.plaincredentials.FileCredentials;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/** From a credential, and what is said beside it, to a way to an API server. */
final class CredentialsReader {
    private static final int MOST_BYTES = 1024 * 1024;

    private CredentialsReader() {}

    /**
     * @param server empty for a kubeconfig, which names its own
     * @param caCertificate PEM, empty for what Java trusts
     * @throws ConnectionRefused if they do not go together, or the credential is of another kind
     */
    static ClusterAccess read(StandardCredentials credentials, String server, String caCertificate) {
        if (!ServerAddress.check(server)) {
            throw new ConnectionRefused(
                    "server: '" + server + "' is not an address that begins with https://. What is sent"
                            + " there could be read and changed on the way.");
        }
        return credentials instanceof FileCredentials file
                ? kubeconfig(file, server, caCertificate)
                : new ClusterAccess(
                        required(server, credentials),
                        caData(caCertificate),
                        false,
                        login(credentials),
                        Optional.empty());
    }

    private static ClusterAccess kubeconfig(FileCredentials file, String server, String caCertificate) {
        ClusterAccess access = Kubeconfig.read(content(file));
        boolean other = !server.isEmpty() && !ServerAddress.same(server, access.server());
        if (other || !caCertificate.isEmpty()) {
            throw new ConnectionRefused((other ? "server" : "caCertificate") + ": the kubeconfig '" + file.getId()
                    + "' names its server and its certificates itself. Leave out server and caCertificate.");
        }
        return access;
    }

    private static Login login(StandardCredentials credentials) {
        if (credentials instanceof StringCredentials text) {
            return Login.token(text.getSecret().getPlainText().strip());
        } else if (credentials instanceof StandardUsernamePasswordCredentials user) {
            return Login.password(user.getUsername(), user.getPassword().getPlainText());
        } else if (credentials instanceof StandardCertificateCredentials certificate) {
            return KeyStoreLogin.read(
                    certificate.getId(),
                    certificate.getKeyStore(),
                    certificate.getPassword().getPlainText());
        }
        throw new ConnectionRefused(
                "credentialsId: '" + credentials.getId() + "' is neither a secret file (a kubeconfig),"
                        + " a secret text (a token), a certificate nor a username with password. Name one that is.");
    }

    private static String required(String server, StandardCredentials credentials) {
        if (server.isEmpty()) {
            throw new ConnectionRefused("server: the credentials '" + credentials.getId()
                    + "' are no kubeconfig and need the address of the API server.");
        }
        return server;
    }

    private static String content(FileCredentials file) {
        try (InputStream content = file.getContent()) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ConnectionRefused(
                        "credentialsId: the file '" + file.getId() + "' is larger than 1 MiB: not a kubeconfig.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new ConnectionRefused(
                    "credentialsId: the file '" + file.getId() + "' cannot be read. Upload it again.");
        }
    }

    private static String caData(String pem) {
        if (pem.isEmpty()) {
            return "";
        }
        try {
            Certificates.check(pem);
        } catch (IllegalArgumentException complaint) {
            throw new ConnectionRefused("caCertificate: " + complaint.getMessage());
        }
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    }
}
