package io.jenkins.plugins.batchrelease.scenario;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.EndpointAddress;
import io.fabric8.kubernetes.api.model.EndpointSubset;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Decision;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.run.Executors;
import io.jenkins.plugins.batchrelease.service.Journals;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One namespace of a cluster, a release manager's hands, and eyes of its own: what the pods are is asked of the API
 * server, not of the code under test.
 */
final class Scenario implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ScenarioCluster cluster;
    private final String namespace;
    private final KubernetesClient eyes;
    private final List<ReleaseService> services = new ArrayList<>();
    private final Executors executors = Executors.create();

    Scenario(ScenarioCluster cluster) {
        this.cluster = cluster;
        this.eyes = cluster.client("scenario-eyes");
        this.namespace = cluster.newNamespace();
    }

    String namespace() {
        return namespace;
    }

    KubernetesClient eyes() {
        return eyes;
    }

    ScenarioCluster cluster() {
        return cluster;
    }

    /** The documents, with pods that go where this cluster has a kubelet for them. */
    String yaml(WorkloadYaml workload) {
        return workload.yaml(cluster.placement());
    }

    /** A process: a service with a connection of its own. Closing it is killing the process. */
    ReleaseService process() {
        return process(cluster.client(ScenarioCluster.PROCESS));
    }

    ReleaseService process(KubernetesClient client) {
        return process(client, Journals.inCluster());
    }

    /** A process that keeps its releases in a way of its own. */
    ReleaseService process(KubernetesClient client, Journals journals) {
        ReleaseService service = new ReleaseService(new Cluster(client), journals, executors, Clock.systemUTC());
        services.add(service);
        return service;
    }

    static Holder holder(String person) {
        return new Holder(Actor.commandLine(person), person + "@desk", person + "-" + System.nanoTime());
    }

    ReleaseKey key(String name) {
        return new ReleaseKey(namespace, name);
    }

    /** Brings a workload and its Service up, all pods ready. */
    void runs(WorkloadYaml workload) {
        creates(workload);
        awaitReady(workload.name(), workload.replicas());
    }

    void creates(WorkloadYaml workload) {
        eyes.load(new java.io.ByteArrayInputStream(yaml(workload).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .inNamespace(namespace)
                .createOrReplace();
    }

    void awaitReady(String name, int replicas) {
        await().atMost(PATIENCE)
                .until(() -> pods(name).stream().filter(Scenario::isReady).count() == replicas);
    }

    /** The Role that the documentation gives to whoever sets the plugin up. */
    Role documentedRole() throws IOException {
        return documentedRole("batch-release");
    }

    Role documentedRole(String name) throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("docs/rights.yaml"))) {
            return eyes.load(file).items().stream()
                    .filter(role -> role.getMetadata().getName().equals(name))
                    .map(Role.class::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Lets a user do what a role allows, in this namespace. */
    void grant(Role role, String user) {
        String name = role.getMetadata().getName();
        eyes.rbac().roles().inNamespace(namespace).resource(role).create();
        bind(name, user);
    }

    /** Lets a user do what a role that is there allows. */
    void bind(String name, String user) {
        eyes.rbac()
                .roleBindings()
                .inNamespace(namespace)
                .resource(new RoleBindingBuilder()
                        .withNewMetadata()
                        .withName(name + "-" + user)
                        .endMetadata()
                        .withNewRoleRef("rbac.authorization.k8s.io", "Role", name)
                        .addNewSubject("rbac.authorization.k8s.io", "User", user, null)
                        .build())
                .create();
    }

    /** Skips a scenario where nobody has installed the kind. */
    void assumeServed(String apiVersion, String kind) {
        var served = eyes.getApiResources(apiVersion);
        assumeTrue(
                served != null
                        && served.getResources().stream()
                                .anyMatch(resource -> resource.getKind().equals(kind)),
                "this cluster serves no " + kind + " (" + apiVersion + ")");
    }

    /** Skips a scenario where the API server cannot reach the kubelet that plays. */
    void assumeLogs() {
        assumeTrue(cluster.hasLogs(), "this API server does not reach the kubelet of the scenarios");
    }

    ReleaseRequest request(WorkloadYaml wanted, String batches, ReleaseOptions options) {
        return request(yaml(wanted), batches, options);
    }

    ReleaseRequest request(String yaml, String batches, ReleaseOptions options) {
        return new ReleaseRequest(
                Optional.of(namespace),
                Optional.empty(),
                new ManifestSource.Documents(new ManifestParser().parse("web.yaml", yaml), Optional.empty()),
                Optional.of(BatchSpec.parse(batches)),
                options);
    }

    /** Plans and starts; returns when the release is prepared. */
    Release start(ReleaseService service, Holder holder, ReleaseRequest request) {
        ReleasePlan plan = service.plan(request);
        return get(service.start(plan, holder));
    }

    static Decision approve(Release shown) {
        return new Decision(true, shown.batch(), shown.shownHash(), "");
    }

    static Decision reject(Release shown, String why) {
        return new Decision(false, shown.batch(), shown.shownHash(), why);
    }

    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(failed.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("Did not come to rest within " + PATIENCE, late);
        }
    }

    List<Pod> pods(String workload) {
        return eyes.pods().inNamespace(namespace).withLabel("app", workload).list().getItems().stream()
                .sorted(java.util.Comparator.comparing(pod -> pod.getMetadata().getName()))
                .toList();
    }

    /** Pod name to the tag of its first container's image. */
    Map<String, String> tags(String workload) {
        Map<String, String> tags = new TreeMap<>();
        for (Pod pod : pods(workload)) {
            if (pod.getMetadata().getDeletionTimestamp() == null) {
                String image = pod.getSpec().getContainers().get(0).getImage();
                tags.put(pod.getMetadata().getName(), image.substring(image.lastIndexOf(':') + 1));
            }
        }
        return tags;
    }

    /** How many pods run which tag; those on their way out do not count. */
    Map<String, Integer> tagCounts(String workload) {
        Map<String, Integer> counts = new TreeMap<>();
        tags(workload).values().forEach(tag -> counts.merge(tag, 1, Integer::sum));
        return counts;
    }

    /** Pod name to uid: a pod that was replaced has another one. */
    Map<String, String> uids(String workload) {
        Map<String, String> uids = new TreeMap<>();
        pods(workload)
                .forEach(pod ->
                        uids.put(pod.getMetadata().getName(), pod.getMetadata().getUid()));
        return uids;
    }

    StatefulSet statefulSet(String name) {
        return eyes.apps().statefulSets().inNamespace(namespace).withName(name).get();
    }

    /** Null if it is not there. */
    Deployment deployment(String name) {
        return eyes.apps().deployments().inNamespace(namespace).withName(name).get();
    }

    int partition(String name) {
        return statefulSet(name)
                .getSpec()
                .getUpdateStrategy()
                .getRollingUpdate()
                .getPartition();
    }

    Map<String, String> selector(String service) {
        return eyes.services()
                .inNamespace(namespace)
                .withName(service)
                .get()
                .getSpec()
                .getSelector();
    }

    /** Names of the pods a Service sends traffic to. */
    List<String> endpoints(String service) {
        var endpoints =
                eyes.endpoints().inNamespace(namespace).withName(service).get();
        if (endpoints == null || endpoints.getSubsets() == null) {
            return List.of();
        }
        return endpoints.getSubsets().stream()
                .map(EndpointSubset::getAddresses)
                .filter(java.util.Objects::nonNull)
                .flatMap(List::stream)
                .map(EndpointAddress::getTargetRef)
                .map(target -> target.getName())
                .sorted()
                .toList();
    }

    /** Our Secrets in the namespace, by name. */
    Map<String, Secret> secrets() {
        Map<String, Secret> secrets = new TreeMap<>();
        eyes.secrets()
                .inNamespace(namespace)
                .withLabel("app.kubernetes.io/managed-by", "jenkins-batch-release")
                .list()
                .getItems()
                .forEach(secret -> secrets.put(secret.getMetadata().getName(), secret));
        return secrets;
    }

    /** Changes the tag of the first container's image as {@code kubectl set image} does. */
    void setImage(String name, String image) {
        eyes.apps()
                .statefulSets()
                .inNamespace(namespace)
                .withName(name)
                .patch(PatchContext.of(PatchType.STRATEGIC_MERGE), imagePatch(image));
    }

    static String imagePatch(String image) {
        return "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"nginx\",\"image\":\"" + image
                + "\"}]}}}}";
    }

    void scale(String name, int replicas) {
        eyes.apps().statefulSets().inNamespace(namespace).withName(name).scale(replicas);
    }

    /** Scales as {@code kubectl scale} does. */
    void scaleAny(WorkloadYaml workload, int replicas) {
        if (workload instanceof DeploymentYaml) {
            eyes.apps()
                    .deployments()
                    .inNamespace(namespace)
                    .withName(workload.name())
                    .scale(replicas);
        } else {
            scale(workload.name(), replicas);
        }
    }

    static boolean isReady(Pod pod) {
        return pod.getMetadata().getDeletionTimestamp() == null
                && pod.getStatus() != null
                && pod.getStatus().getConditions() != null
                && pod.getStatus().getConditions().stream()
                        .anyMatch(condition -> condition.getType().equals("Ready")
                                && condition.getStatus().equals("True"));
    }

    @Override
    public void close() {
        services.forEach(ReleaseService::close);
        executors.workers().shutdownNow();
        executors.timer().shutdownNow();
        cluster.dropNamespace(namespace);
        eyes.close();
    }
}
