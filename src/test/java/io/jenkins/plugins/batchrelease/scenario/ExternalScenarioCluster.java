package io.jenkins.plugins.batchrelease.scenario;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Somebody's cluster: namespaces of our own, deleted afterwards. */
final class ExternalScenarioCluster implements ScenarioCluster {
    private final String kubeconfig;
    private final KubernetesClient admin;

    ExternalScenarioCluster(String path) {
        try {
            this.kubeconfig = Files.readString(Path.of(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("-Dcluster.kubeconfig=" + path + " cannot be read", unreadable);
        }
        this.admin = client("scenario-admin");
    }

    @Override
    public KubernetesClient client(String userAgent) {
        return new KubernetesClientBuilder()
                .withConfig(config(userAgent).build())
                .build();
    }

    @Override
    public KubernetesClient clientAs(String user) {
        return new KubernetesClientBuilder()
                .withConfig(config("jenkins-batch-release/test")
                        .withImpersonateUsername(user)
                        .build())
                .build();
    }

    private ConfigBuilder config(String userAgent) {
        return new ConfigBuilder(Config.fromKubeconfig(kubeconfig))
                .withUserAgent(userAgent)
                .withRequestRetryBackoffLimit(0);
    }

    @Override
    public boolean hasRbac() {
        return true;
    }

    @Override
    public String newNamespace() {
        String name = "scenario-" + UUID.randomUUID().toString().substring(0, 8);
        admin.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .addToLabels("batchrelease.jenkins.io/scenario", "true")
                        .endMetadata()
                        .build())
                .create();
        // Pods are refused until the controller manager has made the service account.
        await().atMost(Scenario.PATIENCE)
                .until(() -> admin.serviceAccounts()
                                .inNamespace(name)
                                .withName("default")
                                .get()
                        != null);
        return name;
    }

    @Override
    public void dropNamespace(String namespace) {
        admin.namespaces().withName(namespace).delete();
    }

    @Override
    public int minorVersion() {
        return Integer.parseInt(admin.getKubernetesVersion().getMinor().replaceAll("\\D", ""));
    }

    @Override
    public void close() {
        admin.close();
    }
}
