package io.jenkins.plugins.batchrelease.jenkins.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What Kubernetes gives to every pod: the way to its own cluster. Used only where an administrator said so. */
final class ServiceAccount {
    private final Map<String, String> environment;
    private final Path folder;

    ServiceAccount() {
        this(System.getenv(), Path.of("/var/run/secrets/kubernetes.io/serviceaccount"));
    }

    ServiceAccount(Map<String, String> environment, Path folder) {
        this.environment = environment;
        this.folder = folder;
    }

    /** Empty outside a pod. */
    Optional<String> server() {
        String host = environment.getOrDefault("KUBERNETES_SERVICE_HOST", "");
        String port = environment.getOrDefault("KUBERNETES_SERVICE_PORT", "443");
        String written = host.contains(":") ? "[" + host + "]" : host;
        return host.isEmpty() ? Optional.empty() : Optional.of("https://" + written + ":" + port);
    }

    /** All names that every pod of the cluster knows its server by. */
    List<String> addresses() {
        return Stream.concat(
                        server().stream(),
                        Stream.of("", ".default", ".default.svc", ".default.svc.cluster.local")
                                .map(suffix -> "https://kubernetes" + suffix))
                .toList();
    }

    /** @throws ConnectionRefused if the controller does not run in a pod, or its pod gets no token */
    ClusterAccess access() {
        String server = server().orElseThrow(
                        () -> new ConnectionRefused(
                                "inCluster: this Jenkins controller does not run in a pod of a cluster. Give a server and credentials."));
        Path token = folder.resolve("token");
        if (!Files.isReadable(token)) {
            throw new ConnectionRefused("inCluster: the controller's pod has no service account token. Set"
                    + " automountServiceAccountToken for it, or give credentials.");
        }
        String ca = Base64.getEncoder().encodeToString(content("ca.crt").getBytes(StandardCharsets.UTF_8));
        String namespace = content("namespace").strip();
        return new ClusterAccess(server, ca, false, Login.tokenFile(token), Optional.empty()).withNamespace(namespace);
    }

    private String content(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new ConnectionRefused("inCluster: " + file + " cannot be read: " + unreadable.getMessage());
        }
    }
}
