package io.jenkins.plugins.batchrelease.embedded.kubelet;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeAddress;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import java.net.HttpURLConnection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Registers nodes and keeps them alive. */
final class FakeNodes {

    private static final String LEASES = "kube-node-lease";
    private static final int LEASE_SECONDS = 40;
    private static final int ZONES = 3;
    /** The API wants exactly six digits of a second. */
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final KubernetesClient client;
    private final KubeletOptions options;
    private final String version;

    FakeNodes(KubernetesClient client, KubeletOptions options) {
        this.client = client;
        this.options = options;
        version = client.getKubernetesVersion().getGitVersion();
    }

    void register() {
        for (int index = 0; index < options.nodes(); index++) {
            register(index);
        }
    }

    private void register(int index) {
        try {
            client.resource(node(index)).create();
        } catch (KubernetesClientException e) {
            if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
                throw e;
            }
        }
        reportReady(index);
    }

    /**
     * The lease says that a node is alive; its status is told now and then, as a real kubelet does, and at once if the
     * cluster has given the node up.
     */
    void beat(Cached<Node> known, Predicate<String> alive, boolean withStatus) {
        for (int index = 0; index < options.nodes(); index++) {
            String name = options.nodeName(index);
            Optional<Node> node = known.find(new ObjectKey(null, name));
            if (node.isEmpty()) {
                register(index);
            }
            if (alive.test(name)) {
                node.ifPresent(this::renewLease);
                if (withStatus || !node.map(FakeNodes::ready).orElse(false)) {
                    reportReady(index);
                }
            }
        }
    }

    private static boolean ready(Node node) {
        return node.getStatus().getConditions().stream()
                .anyMatch(condition -> "Ready".equals(condition.getType()) && "True".equals(condition.getStatus()));
    }

    /** The lease belongs to the node, so that the cluster takes it away with the node. */
    private void renewLease(Node node) {
        String name = node.getMetadata().getName();
        Lease lease = new LeaseBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(LEASES)
                .addNewOwnerReference()
                .withApiVersion("v1")
                .withKind("Node")
                .withName(name)
                .withUid(node.getMetadata().getUid())
                .endOwnerReference()
                .endMetadata()
                .build();
        String spec = "{\"spec\":{\"holderIdentity\":\"%s\",\"leaseDurationSeconds\":%d,\"renewTime\":\"%s\"}}"
                .formatted(name, LEASE_SECONDS, MICROS.format(options.clock().instant()));
        try {
            client.resource(lease).patch(PatchContext.of(PatchType.JSON_MERGE), spec);
        } catch (KubernetesClientException e) {
            if (e.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
                throw e;
            }
            client.resource(lease).create();
            client.resource(lease).patch(PatchContext.of(PatchType.JSON_MERGE), spec);
        }
    }

    private void reportReady(int index) {
        Node status = statusOf(index);
        client.resource(status).patchStatus();
    }

    private Node node(int index) {
        String name = options.nodeName(index);
        return new NodeBuilder()
                .withNewMetadata()
                .withName(name)
                .withLabels(Map.of(
                        "kubernetes.io/hostname", name,
                        "kubernetes.io/os", "linux",
                        "kubernetes.io/arch", "amd64",
                        "topology.kubernetes.io/region", "region-1",
                        "topology.kubernetes.io/zone", "zone-" + index % ZONES,
                        "type", "fake"))
                .endMetadata()
                .withNewSpec()
                .endSpec()
                .build();
    }

    private Node statusOf(int index) {
        String now =
                Instant.now(options.clock()).truncatedTo(ChronoUnit.SECONDS).toString();
        Map<String, Quantity> offer = Map.of(
                "cpu", new Quantity("64"),
                "memory", new Quantity("256Gi"),
                "ephemeral-storage", new Quantity("1Ti"),
                "pods", new Quantity(Integer.toString(options.podsPerNode())));
        return new NodeBuilder()
                .withNewMetadata()
                .withName(options.nodeName(index))
                .endMetadata()
                .withNewStatus()
                .withCapacity(offer)
                .withAllocatable(offer)
                .addNewCondition()
                .withType("Ready")
                .withStatus("True")
                .withReason("KubeletReady")
                .withMessage("fake kubelet is posting ready status")
                .withLastHeartbeatTime(now)
                .withLastTransitionTime(now)
                .endCondition()
                .withAddresses(addresses(index))
                .withNewDaemonEndpoints()
                .withNewKubeletEndpoint(options.logPort())
                .endDaemonEndpoints()
                .withNewNodeInfo()
                .withMachineID(options.nodeName(index))
                .withSystemUUID(options.nodeName(index))
                .withBootID(options.nodeName(index))
                .withKernelVersion("fake")
                .withOsImage("fake")
                .withContainerRuntimeVersion("fake://1.0")
                .withKubeletVersion(version)
                .withKubeProxyVersion(version)
                .withOperatingSystem("linux")
                .withArchitecture("amd64")
                .endNodeInfo()
                .endStatus()
                .build();
    }

    /** The API server looks for a node by its host name first, and no name server knows ours. */
    private List<NodeAddress> addresses(int index) {
        return options.logPort() == 0
                ? List.of(
                        new NodeAddress(address(index), "InternalIP"),
                        new NodeAddress(options.nodeName(index), "Hostname"))
                : List.of(new NodeAddress("127.0.0.1", "InternalIP"), new NodeAddress("127.0.0.1", "Hostname"));
    }

    String address(int index) {
        return "10.0." + index / 250 + "." + (index % 250 + 1);
    }
}
