package io.jenkins.plugins.batchrelease.cli;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.embedded.EmbeddedCluster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Kubernetes in memory on which the old version of the demo runs, and a directory with its manifests. */
final class DemoCluster implements AutoCloseable {
    static final String NAMESPACE = "shop";
    static final String WORKLOAD = "web";
    /** The same files as in test-fixtures/nginx. */
    static final List<String> MANIFESTS = List.of("old.yaml", "new.yaml", "bad.yaml");

    private static final int PATIENCE_SECONDS = 15;

    private final EmbeddedCluster embedded;
    private final Path directory;

    private DemoCluster(EmbeddedCluster embedded, Path directory) {
        this.embedded = embedded;
        this.directory = directory;
    }

    static DemoCluster start() {
        try {
            DemoCluster cluster = new DemoCluster(EmbeddedCluster.start(), Files.createTempDirectory("demo"));
            cluster.writeFiles();
            cluster.deploy();
            return cluster;
        } catch (IOException unwritable) {
            throw new CommandFailed("The demo cannot write to " + System.getProperty("java.io.tmpdir")
                    + ". Name another directory with -Djava.io.tmpdir=...");
        }
    }

    /** A connection of its own. */
    Cluster connect() {
        return Connection.to(embedded.config());
    }

    Path kubeconfig() {
        return directory.resolve("kubeconfig");
    }

    Path manifest(String name) {
        return directory.resolve(name);
    }

    static byte[] resource(String name) {
        try (InputStream stream = DemoCluster.class.getResourceAsStream("demo/" + name)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void writeFiles() throws IOException {
        Files.writeString(kubeconfig(), embedded.kubeconfig());
        for (String name : MANIFESTS) {
            Files.write(manifest(name), resource(name));
        }
    }

    private void deploy() {
        KubernetesClient client = embedded.client();
        embedded.createNamespace(NAMESPACE);
        client.load(new ByteArrayInputStream(resource("old.yaml")))
                .inNamespace(NAMESPACE)
                .create();
        client.apps()
                .statefulSets()
                .inNamespace(NAMESPACE)
                .withName(WORKLOAD)
                .waitUntilCondition(
                        set -> set != null
                                && set.getStatus() != null
                                && set.getSpec()
                                        .getReplicas()
                                        .equals(set.getStatus().getReadyReplicas()),
                        PATIENCE_SECONDS,
                        TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        embedded.close();
        List<Path> files = new ArrayList<>(List.of(kubeconfig()));
        MANIFESTS.forEach(name -> files.add(manifest(name)));
        files.add(directory);
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException kept) {
                // A temporary file that stays harms nobody.
            }
        }
    }
}
