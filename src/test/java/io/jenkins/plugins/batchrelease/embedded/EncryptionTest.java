package io.jenkins.plugins.batchrelease.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An embedded cluster that speaks HTTPS")
class EncryptionTest {
    @Test
    @DisplayName("is trusted by who has its kubeconfig, for requests and watches, and by nobody else")
    void trustedByItsKubeconfig() throws Exception {
        try (EmbeddedCluster cluster =
                EmbeddedCluster.start(EmbeddedOptions.defaults().withEncryption())) {
            assertThat(cluster.url()).startsWith("https://127.0.0.1:");
            Config config = Config.fromKubeconfig(cluster.kubeconfig("somebody"));
            CompletableFuture<String> seen = new CompletableFuture<>();
            try (KubernetesClient client = new KubernetesClientBuilder()
                            .withConfig(cluster.config())
                            .build();
                    var watch = client.configMaps().inNamespace("default").watch(new First<>(seen))) {
                client.resource(new ConfigMapBuilder()
                                .withNewMetadata()
                                .withName("settings")
                                .withNamespace("default")
                                .endMetadata()
                                .build())
                        .create();
                assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo("settings");
            }
            Config stranger = new ConfigBuilder(config)
                    .withCaCertData(null)
                    .withRequestRetryBackoffLimit(0)
                    .build();
            try (KubernetesClient client =
                    new KubernetesClientBuilder().withConfig(stranger).build()) {
                assertThatThrownBy(
                                () -> client.configMaps().inNamespace("default").list())
                        .isInstanceOf(KubernetesClientException.class)
                        .hasStackTraceContaining("unable to find valid certification path");
            }
        }
    }

    /** Completes with the name of the first object it hears of. */
    private record First<T extends HasMetadata>(CompletableFuture<String> seen) implements Watcher<T> {
        @Override
        public void eventReceived(Action action, T object) {
            seen.complete(object.getMetadata().getName());
        }

        @Override
        public void onClose(WatcherException cause) {
            seen.completeExceptionally(cause);
        }
    }
}
