package io.jenkins.plugins.batchrelease.jenkins.connection;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import hudson.model.Run;
import hudson.security.ACL;
import io.jenkins.plugins.batchrelease.jenkins.config.BatchReleaseConfiguration;
import io.jenkins.plugins.batchrelease.jenkins.config.ClusterDefinition;
import io.jenkins.plugins.batchrelease.jenkins.config.ServerAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.FileCredentials;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/** Finds out how to speak to a cluster, with what the build may use. Every use of a credential is tracked. */
final class AccessLookup {
    private static final int MOST_BYTES = 1024 * 1024;

    private final Run<?, ?> run;

    AccessLookup(Run<?, ?> run) {
        this.run = run;
    }

    ClusterAccess find(ClusterChoice choice) {
        if (!choice.cluster().isEmpty()) {
            return defined(choice);
        }
        if (choice.credentialsId().isEmpty()) {
            return onlyOne();
        }
        StandardCredentials credentials =
                CredentialsProvider.findCredentialById(choice.credentialsId(), StandardCredentials.class, run);
        if (credentials == null) {
            throw new ConnectionRefused("credentialsId: there are no credentials '" + choice.credentialsId() + "' that "
                    + run.getParent().getFullName() + " may use. Create them, or name others.");
        }
        return access(credentials, choice.server(), choice.caCertificate());
    }

    private ClusterAccess defined(ClusterChoice choice) {
        if (!choice.credentialsId().isEmpty()
                || !choice.server().isEmpty()
                || !choice.caCertificate().isEmpty()) {
            throw new ConnectionRefused(
                    "cluster: '" + choice.cluster() + "' is defined by the administrator, who says with"
                            + " it which credentials and server to use. Leave out credentialsId, server and caCertificate.");
        }
        BatchReleaseConfiguration configuration = BatchReleaseConfiguration.get();
        ClusterDefinition definition = configuration
                .find(choice.cluster())
                .orElseThrow(() -> new ConnectionRefused("cluster: there is no cluster '" + choice.cluster()
                        + "'. Defined are: " + configuration.names() + ". An administrator can add one."));
        return access(definition);
    }

    /** With a single cluster defined, nothing has to be said. */
    private ClusterAccess onlyOne() {
        List<ClusterDefinition> clusters = BatchReleaseConfiguration.get().getClusters();
        if (clusters.size() != 1) {
            throw new ConnectionRefused("No cluster is named. Say cluster: with one that an administrator defined ("
                    + BatchReleaseConfiguration.get().names() + "), or credentialsId: with a kubeconfig.");
        }
        return access(clusters.get(0));
    }

    private ClusterAccess access(ClusterDefinition definition) {
        Optional<StandardCredentials> credentials =
                CredentialsProvider.lookupCredentialsInItemGroup(StandardCredentials.class, Jenkins.get(), ACL.SYSTEM2)
                        .stream()
                        .filter(CredentialsMatchers.withId(definition.getCredentialsId())::matches)
                        .findFirst();
        if (credentials.isEmpty()) {
            throw new ConnectionRefused("cluster: the credentials '" + definition.getCredentialsId() + "' of cluster '"
                    + definition.getName() + "' are not there. An administrator has to create them at the top level.");
        }
        return access(credentials.get(), definition.getServer(), definition.getCaCertificate())
                .withNamespace(definition.getNamespace());
    }

    private ClusterAccess access(StandardCredentials found, String server, String caCertificate) {
        if (!ServerAddress.check(server)) {
            throw new ConnectionRefused(
                    "server: '" + server + "' is not an address that begins with https://. What is sent"
                            + " there could be read and changed on the way.");
        }
        StandardCredentials credentials = CredentialsProvider.snapshot(found);
        CredentialsProvider.track(run, credentials);
        if (credentials instanceof FileCredentials file) {
            ClusterAccess access = Kubeconfig.read(content(file));
            if (!server.isEmpty() && !server.equals(access.server())) {
                throw new ConnectionRefused("server: the kubeconfig '" + found.getId()
                        + "' names its server itself. Leave out server and caCertificate.");
            }
            return access;
        }
        if (credentials instanceof StringCredentials text) {
            if (server.isEmpty()) {
                throw new ConnectionRefused("server: the credentials '" + found.getId()
                        + "' are a token, which needs the address of the API server.");
            }
            return new ClusterAccess(
                    server,
                    base64(caCertificate),
                    text.getSecret().getPlainText().strip(),
                    "",
                    "",
                    Optional.empty());
        }
        throw new ConnectionRefused("credentialsId: '" + found.getId()
                + "' is neither a secret file (a kubeconfig) nor a secret text (a token). Name one that is.");
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

    private static String base64(String pem) {
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    }
}
