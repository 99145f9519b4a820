package io.jenkins.plugins.batchrelease.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.jenkins.plugins.batchrelease.embedded.EmbeddedCluster;
import io.jenkins.plugins.batchrelease.embedded.EmbeddedOptions;
import io.jenkins.plugins.batchrelease.embedded.kubelet.FakeKubelet;
import io.jenkins.plugins.batchrelease.embedded.kubelet.KubeletOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The cluster that Jenkins releases into: the one of {@code -Dcluster.kubeconfig}, or an embedded one in this process,
 * which a Jenkins on the same machine can reach. Where no node of a cluster is ready, one is played.
 */
final class ClusterUnderTest implements AutoCloseable {
    private static final String MADE_BY_US = "batchrelease.jenkins.io/acceptance";
    private static final Duration GONE = Duration.ofMinutes(3);
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String kubeconfig;
    private final KubernetesClient client;
    private final List<Runnable> closing = new ArrayList<>();
    private final boolean playsPods;
    private final Optional<EmbeddedCluster> embedded;

    private ClusterUnderTest(String kubeconfig, Optional<EmbeddedCluster> embedded) {
        this.embedded = embedded;
        this.kubeconfig = kubeconfig;
        this.client = client(kubeconfig, "acceptance-eyes");
        this.playsPods = embedded.isPresent()
                || client.nodes().list().getItems().stream().noneMatch(ClusterUnderTest::isReady);
    }

    static ClusterUnderTest open() {
        return Settings.kubeconfig().map(ClusterUnderTest::external).orElseGet(ClusterUnderTest::embedded);
    }

    private static ClusterUnderTest external(Path file) {
        try {
            ClusterUnderTest cluster = new ClusterUnderTest(Files.readString(file), Optional.empty());
            if (cluster.playsPods) {
                cluster.playNode();
            }
            return cluster;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("-Dcluster.kubeconfig=" + file + " cannot be read", unreadable);
        }
    }

    private static ClusterUnderTest embedded() {
        EmbeddedCluster embedded =
                EmbeddedCluster.start(EmbeddedOptions.defaults().withEncryption());
        // The token of an embedded cluster is the user's name: one that cannot be in a log by chance.
        String token = "token-" + UUID.randomUUID();
        embedded.client()
                .resource(new ClusterRoleBindingBuilder()
                        .withNewMetadata()
                        .withName("jenkins")
                        .endMetadata()
                        .addNewSubject("rbac.authorization.k8s.io", "User", token, null)
                        .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", "cluster-admin")
                        .build())
                .create();
        ClusterUnderTest cluster = new ClusterUnderTest(embedded.kubeconfig(token), Optional.of(embedded));
        cluster.closing.add(embedded::close);
        return cluster;
    }

    private static boolean isReady(Node node) {
        return node.getStatus().getConditions().stream()
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
    }

    private void playNode() {
        KubernetesClient hands = client(kubeconfig, "acceptance-kubelet");
        String prefix = "acceptance-" + run + "-";
        FakeKubelet kubelet = FakeKubelet.start(
                hands,
                new KubeletOptions(
                        1,
                        prefix,
                        Duration.ofMillis(500),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(10),
                        false,
                        500,
                        Clock.systemUTC(),
                        0));
        client.nodes().withName(prefix + "0").edit(node -> {
            node.getMetadata().getLabels().put(MADE_BY_US, run);
            return node;
        });
        closing.add(() -> {
            kubelet.close();
            client.nodes().withName(prefix + "0").delete();
            client.leases()
                    .inNamespace("kube-node-lease")
                    .withName(prefix + "0")
                    .delete();
            hands.close();
        });
    }

    private static KubernetesClient client(String kubeconfig, String userAgent) {
        Config config = new ConfigBuilder(Config.fromKubeconfig(kubeconfig))
                .withUserAgent(userAgent)
                .build();
        return new KubernetesClientBuilder().withConfig(config).build();
    }

    String kubeconfig() {
        return kubeconfig;
    }

    /** Whether nothing runs in the pods, so that an image's tag can say what becomes of them. */
    boolean playsPods() {
        return playsPods;
    }

    /** Skips the scenario on an embedded cluster. */
    void requireReal(String why) {
        assumeTrue(embedded.isEmpty(), "needs a real API server (-Dcluster.kubeconfig=...): " + why);
    }

    /**
     * What Jenkins asked the cluster for meanwhile; only an embedded one can tell. Begins when nothing has been asked for a
     * while: watches of what was just begun, or has just ended, are opened and closed behind it.
     */
    List<String> requestsDuring(Runnable work) {
        EmbeddedCluster asked = embedded.orElseGet(() -> abort("only an embedded cluster tells what it was asked"));
        AtomicInteger last = new AtomicInteger(-1);
        await("the cluster to be left alone").atMost(GONE).pollInterval(QUIET).until(() -> {
            int now = asked.requests().size();
            return last.getAndSet(now) == now;
        });
        int before = asked.requests().size();
        work.run();
        return asked.requests().stream()
                .skip(before)
                .filter(request -> !request.userAgent().contains("acceptance"))
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    Namespace newNamespace() {
        String name = "acceptance-" + UUID.randomUUID().toString().substring(0, 8);
        client.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .addToLabels(MADE_BY_US, run)
                        .endMetadata()
                        .build())
                .create();
        // Pods are refused until the controller manager has made the service account; an embedded cluster needs none.
        if (Settings.kubeconfig().isPresent()) {
            await("service account of " + name)
                    .atMost(GONE)
                    .until(() -> client.serviceAccounts()
                                    .inNamespace(name)
                                    .withName("default")
                                    .get()
                            != null);
        }
        return new Namespace(client, name);
    }

    @Override
    public void close() {
        if (Settings.kubeconfig().isPresent()) {
            // A kubelet that plays has to stay until the last pod is gone: nobody else takes it away.
            await("namespaces to go").atMost(GONE).until(() -> client.namespaces()
                    .withLabel(MADE_BY_US, run)
                    .list()
                    .getItems()
                    .isEmpty());
        }
        closing.forEach(Runnable::run);
        client.close();
    }
}
