package io.jenkins.plugins.batchrelease.cli;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.batchrelease.embedded.EmbeddedCluster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One embedded cluster for all tests of the command line, and a namespace with the old nginx for each of them. */
final class TestCluster {
    static final Path FIXTURES = Path.of("test-fixtures", "nginx");

    private static final AtomicInteger NAMESPACES = new AtomicInteger();
    private static TestCluster shared;

    private final EmbeddedCluster embedded = EmbeddedCluster.start();
    private final Path kubeconfig;

    private TestCluster() {
        try {
            kubeconfig = Files.createTempFile("cli-test", ".kubeconfig");
            Files.writeString(kubeconfig, embedded.kubeconfig());
            kubeconfig.toFile().deleteOnExit();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static synchronized TestCluster shared() {
        if (shared == null) {
            shared = new TestCluster();
        }
        return shared;
    }

    EmbeddedCluster embedded() {
        return embedded;
    }

    Path kubeconfig() {
        return kubeconfig;
    }

    KubernetesClient client() {
        return embedded.client();
    }

    Room room() {
        String namespace = "cli-" + NAMESPACES.incrementAndGet();
        embedded.createNamespace(namespace);
        return new Room(this, namespace);
    }

    /** A namespace. */
    record Room(TestCluster cluster, String namespace) {
        Room withOldNginx() {
            apply(read(FIXTURES.resolve("old.yaml")));
            cluster.client()
                    .apps()
                    .statefulSets()
                    .inNamespace(namespace)
                    .withName("web")
                    .waitUntilCondition(
                            set -> set != null
                                    && set.getStatus() != null
                                    && Integer.valueOf(3).equals(set.getStatus().getReadyReplicas()),
                            20,
                            TimeUnit.SECONDS);
            return this;
        }

        void apply(String yaml) {
            cluster.client()
                    .load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                    .inNamespace(namespace)
                    .create();
        }

        /** A command in this namespace. */
        Cli.Result cli(String... args) {
            return Cli.run(Stream.concat(
                            Stream.of(args),
                            Stream.of(
                                    "-n",
                                    namespace,
                                    "--kubeconfig",
                                    cluster.kubeconfig().toString()))
                    .toArray(String[]::new));
        }

        /** Image by name of pod. */
        Map<String, String> images() {
            Map<String, String> images = new TreeMap<>();
            for (Pod pod : cluster.client().pods().inNamespace(namespace).list().getItems()) {
                images.put(
                        pod.getMetadata().getName(),
                        pod.getSpec().getContainers().get(0).getImage());
            }
            return images;
        }

        Map<String, String> selector() {
            return cluster.client()
                    .services()
                    .inNamespace(namespace)
                    .withName("web")
                    .get()
                    .getSpec()
                    .getSelector();
        }
    }

    static String fixture(String name) {
        return FIXTURES.resolve(name).toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
