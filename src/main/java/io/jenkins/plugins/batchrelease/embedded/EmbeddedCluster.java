package io.jenkins.plugins.batchrelease.embedded;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.jenkins.plugins.batchrelease.embedded.controller.Controllers;
import io.jenkins.plugins.batchrelease.embedded.kubelet.FakeKubelet;
import io.jenkins.plugins.batchrelease.embedded.kubelet.KubeletOptions;
import io.jenkins.plugins.batchrelease.embedded.server.Api;
import io.jenkins.plugins.batchrelease.embedded.server.ApiServer;
import io.jenkins.plugins.batchrelease.embedded.server.ApiUser;
import io.jenkins.plugins.batchrelease.embedded.server.Faults;
import io.jenkins.plugins.batchrelease.embedded.server.RequestLog;
import io.jenkins.plugins.batchrelease.embedded.server.Rights;
import io.jenkins.plugins.batchrelease.embedded.server.ServerCertificate;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A Kubernetes cluster in this process: API server, controllers and kubelets that only pretend. It listens on a random
 * port of the loopback interface and keeps everything in memory. Any Kubernetes client can use it, kubectl included.
 *
 * <p>It behaves like Kubernetes 1.32 wherever a release can tell the difference; the tests of this project run the same
 * scenarios on it and on real API servers. What it leaves out: authentication (the bearer token is the user's name),
 * admission plugins, OpenAPI, tables for kubectl, quotas of anything but pods, EndpointSlices, exec and the like.
 * Server-side apply and strategic merge patch know the lists of the built-in kinds by a short table. There is no
 * controller for autoscalers and custom kinds, but for OpenKruise's CloneSets, DaemonSets and SidecarSets (v1alpha1) and
 * its StatefulSets (v1beta1), from the moment their definition is there.
 */
public final class EmbeddedCluster implements AutoCloseable {

    private static final List<String> NAMESPACES = List.of("default", "kube-system", "kube-public", "kube-node-lease");

    private final Api api;
    private final ApiServer server;
    private final Optional<ServerCertificate> certificate;
    private final KubernetesClient internal;
    private final KubernetesClient client;
    private final Controllers controllers;
    private final FakeKubelet kubelet;

    private EmbeddedCluster(
            Api api, ApiServer server, Optional<ServerCertificate> certificate, EmbeddedOptions options) {
        this.api = api;
        this.server = server;
        this.certificate = certificate;
        // Shared, because what it learns about the model classes is most of the work of a young client.
        KubernetesSerialization serialization = new KubernetesSerialization();
        internal = new KubernetesClientBuilder()
                .withConfig(internalConfig())
                .withKubernetesSerialization(serialization)
                .build();
        client = new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(config())
                        .withUserAgent("embedded-test")
                        .build())
                .withKubernetesSerialization(serialization)
                .build();
        NAMESPACES.forEach(name -> create(internal, name));
        CompletableFuture<Controllers> starting =
                CompletableFuture.supplyAsync(() -> new Controllers(internal, options.clock()));
        kubelet = FakeKubelet.start(
                internal,
                KubeletOptions.defaults()
                        .withNodes(options.nodes())
                        .withReadyDelay(options.readyDelay())
                        .withTerminationDelay(options.terminationDelay())
                        .withHeartbeat(Duration.ZERO)
                        .withBinding(true)
                        .withClock(options.clock()));
        controllers = starting.join();
    }

    /** A cluster of three nodes on which pods are ready in a third of a second. */
    public static EmbeddedCluster start() {
        return start(EmbeddedOptions.defaults());
    }

    public static EmbeddedCluster start(EmbeddedOptions options) {
        Api api = new Api(options.clock());
        Optional<ServerCertificate> certificate =
                options.encrypted() ? Optional.of(ServerCertificate.create()) : Optional.empty();
        ApiServer server = new ApiServer(api, options.clock(), certificate);
        try {
            return new EmbeddedCluster(api, server, certificate, options);
        } catch (RuntimeException e) {
            server.close();
            api.close();
            throw e;
        }
    }

    /** Where the API server listens. */
    public String url() {
        return (certificate.isPresent() ? "https" : "http") + "://127.0.0.1:" + server.port();
    }

    /** A kubeconfig with everything in it; the current context is {@code embedded}. */
    public String kubeconfig() {
        return kubeconfig(Rights.ADMINISTRATOR);
    }

    /** The same for somebody else, who may do what roles and role bindings in the cluster allow, so nothing at first. */
    public String kubeconfig(String user) {
        return """
                apiVersion: v1
                kind: Config
                current-context: embedded
                clusters:
                - name: embedded
                  cluster:
                    server: %s%s
                contexts:
                - name: embedded
                  context:
                    cluster: embedded
                    user: %s
                    namespace: default
                users:
                - name: %s
                  user:
                    token: %s
                """
                .formatted(url(), authority(), user, user, user);
    }

    private String authority() {
        return certificate
                .map(shown -> "\n    certificate-authority-data: "
                        + Base64.getEncoder().encodeToString(shown.pem().getBytes(StandardCharsets.US_ASCII)))
                .orElse("");
    }

    /** For clients of one's own. */
    public Config config() {
        return Config.fromKubeconfig(kubeconfig());
    }

    /** A client for tests, with the user agent {@code embedded-test}; closed with the cluster. */
    public KubernetesClient client() {
        return client;
    }

    /** What clients have asked so far, {@link #client()} included, the cluster's own parts not. */
    public List<RequestLog.Entry> requests() {
        return server.log().entries();
    }

    public void clearRequests() {
        server.log().clear();
    }

    /** What is to go wrong. */
    public Faults faults() {
        return server.faults();
    }

    /** While the API server is away, connections are cut and nobody is served, not even controllers and kubelets. */
    public void away(boolean away) {
        server.away(away);
    }

    /** Makes watches that resume from an earlier version fail with 410 Gone, so that clients list again. */
    public void compact() {
        api.store().compact();
    }

    /** From now on, nobody may use this verb on this resource ({@code pods}, {@code pods/eviction}, …). */
    public void deny(String verb, String resource) {
        api.rights().deny(verb, resource);
    }

    public void deny(String verb, String resource, String namespace) {
        api.rights().deny(verb, resource, namespace);
    }

    public void allowAll() {
        api.rights().allowAll();
    }

    public void createNamespace(String name) {
        create(internal, name);
    }

    /** Serves a custom kind, as creating the definition through the API does. */
    public void register(CustomResourceDefinition definition) {
        create(internal, definition);
    }

    private static void create(KubernetesClient client, String namespace) {
        create(
                client,
                new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(namespace)
                        .endMetadata()
                        .build());
    }

    private static void create(KubernetesClient client, HasMetadata object) {
        try {
            client.resource(object).create();
        } catch (KubernetesClientException e) {
            if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
                throw e;
            }
        }
    }

    private Config internalConfig() {
        return new ConfigBuilder(Config.fromKubeconfig(kubeconfig(ApiUser.INTERNAL_TOKEN)))
                .withUserAgent("kube-controller-manager/embedded")
                // Whoever calls tries again by itself.
                .withRequestRetryBackoffLimit(0)
                .withWatchReconnectInterval(100)
                .withMaxConcurrentRequests(64)
                .withMaxConcurrentRequestsPerHost(64)
                .build();
    }

    @Override
    public void close() {
        controllers.close();
        kubelet.close();
        client.close();
        internal.close();
        server.close();
        api.close();
    }
}
