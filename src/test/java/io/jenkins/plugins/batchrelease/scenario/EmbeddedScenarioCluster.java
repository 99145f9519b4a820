package io.jenkins.plugins.batchrelease.scenario;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.jenkins.plugins.batchrelease.embedded.EmbeddedCluster;
import io.jenkins.plugins.batchrelease.embedded.EmbeddedOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The embedded cluster, shared by all scenarios of a run. */
final class EmbeddedScenarioCluster implements ScenarioCluster {
    private final EmbeddedCluster cluster =
            EmbeddedCluster.start(EmbeddedOptions.defaults().withNodes(6));
    private final AtomicInteger namespaces = new AtomicInteger();

    EmbeddedScenarioCluster() {
        install("/crds/clonesets.yaml");
        install("/crds/kruise-daemonsets.yaml");
        install("/crds/kruise-statefulsets.yaml");
        install("/crds/kruise-sidecarsets.yaml");
    }

    private void install(String definition) {
        try (InputStream yaml = EmbeddedScenarioCluster.class.getResourceAsStream(definition)) {
            cluster.register(cluster.client()
                    .apiextensions()
                    .v1()
                    .customResourceDefinitions()
                    .load(yaml)
                    .item());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    EmbeddedCluster embedded() {
        return cluster;
    }

    @Override
    public KubernetesClient client(String userAgent) {
        return client(cluster.kubeconfig(), userAgent);
    }

    private static KubernetesClient client(String kubeconfig, String userAgent) {
        Config config = new ConfigBuilder(Config.fromKubeconfig(kubeconfig))
                .withUserAgent(userAgent)
                .withRequestRetryBackoffLimit(0)
                .build();
        return new KubernetesClientBuilder().withConfig(config).build();
    }

    @Override
    public KubernetesClient clientAs(String user) {
        return client(cluster.kubeconfig(user), PROCESS);
    }

    @Override
    public String placement() {
        return "";
    }

    @Override
    public List<String> nodes() {
        return cluster.client().nodes().list().getItems().stream()
                .map(node -> node.getMetadata().getName())
                .sorted()
                .toList();
    }

    @Override
    public Optional<List<SeenRequest>> requests(String namespace) {
        return Optional.of(cluster.requests().stream()
                .filter(entry -> entry.userAgent().startsWith(PROCESS))
                .map(entry -> new SeenRequest(
                        entry.watch() ? "WATCH" : entry.method(), entry.path().replaceAll("\\?.*", "")))
                .filter(entry -> entry.path().contains("/namespaces/" + namespace + "/"))
                .toList());
    }

    @Override
    public boolean hasLogs() {
        return true;
    }

    @Override
    public String newNamespace() {
        String name = "scenario-" + namespaces.incrementAndGet();
        cluster.createNamespace(name);
        return name;
    }

    @Override
    public void dropNamespace(String namespace) {
        cluster.client().namespaces().withName(namespace).delete();
    }

    @Override
    public int minorVersion() {
        return 32;
    }

    @Override
    public void close() {
        cluster.close();
    }
}
