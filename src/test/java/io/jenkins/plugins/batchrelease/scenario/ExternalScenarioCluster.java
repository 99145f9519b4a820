package io.jenkins.plugins.batchrelease.scenario;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.embedded.kubelet.FakeKubelet;
import io.jenkins.plugins.batchrelease.embedded.kubelet.KubeletOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A real API server with real controllers. Pods run nowhere: nodes of our own, with a kubelet that plays, take them and
 * nobody else's. Namespaces, nodes and the events about them are gone when it closes.
 */
final class ExternalScenarioCluster implements ScenarioCluster {
    /** What is not in a namespace of ours carries this label: whoever cleans up after a killed run looks for it. */
    private static final String RESERVED = "batchrelease.jenkins.io/scenario";

    /** More than one, for DaemonSets. */
    private static final int NODES = 6;

    private static final Duration GONE = Duration.ofMinutes(3);
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);

    private final String kubeconfig;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final KubernetesClient admin;
    private final KubernetesClient kubeletClient;
    private final FakeKubelet kubelet;
    private final Optional<KubeletLogs> logs;
    private final Set<String> namespaces = ConcurrentHashMap.newKeySet();

    ExternalScenarioCluster(String kubeconfig) {
        this.kubeconfig = kubeconfig;
        this.admin = client("scenario-admin");
        this.kubeletClient = client("scenario-kubelet");
        this.logs = isHere() ? Optional.of(KubeletLogs.start(kubeletClient)) : Optional.empty();
        KubeletOptions options = new KubeletOptions(
                NODES,
                "scenario-" + run + "-",
                Duration.ofMillis(500),
                Duration.ofMillis(100),
                Duration.ofSeconds(10),
                false,
                500,
                Clock.systemUTC(),
                logs.map(KubeletLogs::port).orElse(0));
        this.kubelet = FakeKubelet.start(kubeletClient, options);
        nodes().forEach(this::reserve);
    }

    static ExternalScenarioCluster of(Path path) {
        try {
            return new ExternalScenarioCluster(Files.readString(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("-Dcluster.kubeconfig=" + path + " cannot be read", unreadable);
        }
    }

    @Override
    public List<String> nodes() {
        return IntStream.range(0, NODES)
                .mapToObj(index -> "scenario-" + run + "-" + index)
                .toList();
    }

    /** Keeps everybody else's pods away: they would be played, not run. */
    private void reserve(String name) {
        String taint =
                "{\"metadata\":{\"labels\":{\"" + RESERVED + "\":\"" + run + "\"}},\"spec\":{\"taints\":[{\"key\":\""
                        + RESERVED + "\",\"value\":\"" + run + "\",\"effect\":\"NoSchedule\"}]}}";
        admin.nodes().withName(name).patch(PatchContext.of(PatchType.STRATEGIC_MERGE), taint);
        await("node " + name + " to be ready")
                .atMost(Scenario.PATIENCE)
                .until(() -> admin.nodes().withName(name).get(), ExternalScenarioCluster::isReady);
    }

    private static boolean isReady(Node node) {
        return node.getStatus().getConditions().stream()
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
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
                .withConfig(config(PROCESS).withImpersonateUsername(user).build())
                .build();
    }

    private ConfigBuilder config(String userAgent) {
        return new ConfigBuilder(Config.fromKubeconfig(kubeconfig))
                .withUserAgent(userAgent)
                .withRequestRetryBackoffLimit(0);
    }

    @Override
    public String placement() {
        return """
                nodeSelector:
                  %1$s: "%2$s"
                tolerations:
                - key: %1$s
                  operator: Exists
                """
                .formatted(RESERVED, run);
    }

    @Override
    public Optional<List<SeenRequest>> requests(String namespace) {
        return Optional.empty();
    }

    @Override
    public boolean hasLogs() {
        return logs.isPresent();
    }

    /** An API server elsewhere does not reach what listens here. */
    private boolean isHere() {
        return Set.of("127.0.0.1", "localhost").contains(admin.getMasterUrl().getHost());
    }

    @Override
    public String newNamespace() {
        String name = "scenario-" + UUID.randomUUID().toString().substring(0, 8);
        namespaces.add(name);
        admin.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .addToLabels(RESERVED, run)
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
        // The kubelet has to stay until the last pod is gone: nobody else takes it away.
        namespaces.forEach(this::dropNamespace);
        await("namespaces to go").atMost(GONE).until(() -> admin.namespaces()
                .withLabel(RESERVED, run)
                .list()
                .getItems()
                .isEmpty());
        kubelet.close();
        logs.ifPresent(KubeletLogs::close);
        for (String node : nodes()) {
            admin.nodes().withName(node).delete();
            admin.leases().inNamespace("kube-node-lease").withName(node).delete();
        }
        nodes().forEach(this::forgetEvents);
        kubeletClient.close();
        admin.close();
    }

    /** The controllers tell of the node in events, the last time a few seconds after it is gone. */
    private void forgetEvents(String node) {
        var events = admin.v1().events().inNamespace("default").withField("involvedObject.name", node);
        try {
            await("the last event of node " + node).atMost(LAST_WORDS).until(() -> events.list().getItems().stream()
                    .anyMatch(event -> "RemovingNode".equals(event.getReason())));
        } catch (ConditionTimeoutException noneComes) {
            // What there is goes all the same, and the cluster itself drops events after an hour.
        }
        events.delete();
    }
}
