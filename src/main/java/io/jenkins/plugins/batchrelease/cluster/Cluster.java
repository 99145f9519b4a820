package io.jenkins.plugins.batchrelease.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.jenkins.plugins.batchrelease.manifest.NameForm;
import io.jenkins.plugins.batchrelease.plan.SecretValues;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One cluster: reads and writes of JSON objects, and the watches that are shared by everything that looks at it.
 *
 * <p>Calls block for one request; nothing in here waits for the cluster to change. Every call throws
 * {@link ClusterException} when the API server says no or cannot be asked.
 */
public final class Cluster implements AutoCloseable {
    /** Names us in {@code metadata.managedFields}, so that people see who set a field. */
    public static final String FIELD_MANAGER = "jenkins-batch-release";

    /**
     * A dry run is as strict as kubectl: a field that the server does not know is an error and not dropped. Servers before
     * 1.25 do not know the parameter and drop it, too.
     */
    private static final String TRIAL = "dryRun=All&fieldValidation=Strict";

    private final KubernetesClient client;
    private final Discovery discovery;
    private final RawRequests raw;
    private final ServerTime time = new ServerTime();
    private volatile long answeredNanos = System.nanoTime();
    private final Breaker breaker = new Breaker();
    private final Map<WatchKey, SharedWatch<?>> watches = new ConcurrentHashMap<>();

    private record WatchKey(ResourceType type, String namespace, String labels) {
        @Override
        public String toString() {
            return type.plural() + (namespace.isEmpty() ? "" : " in " + namespace);
        }
    }

    /** Takes the client over: {@link #close} closes it. */
    public Cluster(KubernetesClient client) {
        this.client = client;
        this.discovery = new Discovery(client, breaker);
        this.raw = new RawRequests(client, time);
    }

    /** Where the API server is, for messages. */
    public String address() {
        return String.valueOf(client.getMasterUrl());
    }

    /** The API server's time where it has told, else ours: what times of a release are compared by. */
    public Clock clock(Clock own) {
        return time.clock(own);
    }

    /** The namespace of the credentials' context; {@code default} if they name none. */
    public String defaultNamespace() {
        return Optional.ofNullable(client.getNamespace())
                .filter(name -> !name.isBlank())
                .orElse("default");
    }

    /** How the server serves a kind, or empty if it does not. */
    public Optional<ResourceType> type(String apiVersion, String kind) {
        return discovery.find(apiVersion, kind);
    }

    /** How the server serves a kind of a group, in each of its versions; the one that it prefers first. */
    public List<ResourceType> types(String group, String kind) {
        return discovery.findAll(group, kind);
    }

    /** Whether objects of a type have a number of pods that can be asked for without knowing their fields. */
    public boolean scales(ResourceType type) {
        return discovery.scales(type);
    }

    public Optional<ObjectNode> get(ObjectRef ref) {
        return call("Cannot read " + ref, () -> raw.get(ref).map(this::json));
    }

    /** All objects of a type in a namespace that carry the labels. */
    public List<ObjectNode> list(ResourceType type, String namespace, Map<String, String> labels) {
        return call(
                "Cannot list " + type.plural() + " in " + namespace,
                () -> in(namespace, type).withLabels(labels).list().getItems().stream()
                        .map(this::json)
                        .toList());
    }

    /** Creates an object that must not be there yet. */
    public ObjectNode create(ObjectRef ref, ObjectNode object, boolean dryRun) {
        return call("Cannot create " + ref, ref, object, () -> raw.create(ref, object.toString(), query(dryRun)));
    }

    /** Applies a merge patch. Put {@code metadata.resourceVersion} into it to be told of somebody who was faster. */
    public ObjectNode patch(ObjectRef ref, ObjectNode mergePatch, boolean dryRun) {
        return call(
                "Cannot change " + ref,
                ref,
                mergePatch,
                () -> raw.patch(ref, "application/merge-patch+json", mergePatch.toString(), query(dryRun)));
    }

    /** Server-side apply. Conflicts are forced: a release manager's manifest is what is wanted. */
    public ObjectNode apply(ObjectRef ref, ObjectNode object, boolean dryRun) {
        String wanted = PortProtocols.explicit(object).toString();
        return call(
                "Cannot apply " + ref,
                ref,
                object,
                () -> raw.patch(ref, "application/apply-patch+yaml", wanted, "force=true&" + query(dryRun)));
    }

    /** Deletes an object; one that is gone already is fine. */
    public void delete(ObjectRef ref) {
        delete(ref, DeletionPropagation.BACKGROUND);
    }

    /** Deletes an object and leaves what it owns; one that is gone already is fine. */
    public void abandon(ObjectRef ref) {
        delete(ref, DeletionPropagation.ORPHAN);
    }

    private void delete(ObjectRef ref, DeletionPropagation propagation) {
        String options =
                "{\"apiVersion\":\"v1\",\"kind\":\"DeleteOptions\",\"propagationPolicy\":\"" + propagation + "\"}";
        delete(ref, options);
    }

    private void delete(ObjectRef ref, String options) {
        call("Cannot delete " + ref, () -> {
            try {
                raw.delete(ref, options);
                return true;
            } catch (KubernetesClientException failure) {
                if (failure.getCode() == 404) {
                    return false;
                }
                throw failure;
            }
        });
    }

    /**
     * Deletes an object if it is still as somebody has seen it; one that is gone already is fine.
     *
     * @throws ClusterException of kind CONFLICT if somebody changed it since
     */
    public void deleteAsSeen(ObjectRef ref, ObjectNode seen) {
        ObjectNode options = JsonNodeFactory.instance.objectNode();
        options.put("apiVersion", "v1").put("kind", "DeleteOptions").put("propagationPolicy", "Background");
        ObjectNode preconditions = options.putObject("preconditions");
        List.of("uid", "resourceVersion").forEach(field -> preconditions.set(field, seen.at("/metadata/" + field)));
        delete(ref, options.toString());
    }

    /** Deletes one incarnation of a pod; its successor of the same name is left alone. */
    public void deletePod(String namespace, PodView pod) {
        ObjectRef ref = new ObjectRef(ResourceType.POD, namespace, pod.name());
        String options =
                "{\"apiVersion\":\"v1\",\"kind\":\"DeleteOptions\",\"preconditions\":{\"uid\":\"" + pod.uid() + "\"}}";
        call("Cannot delete " + ref, () -> {
            try {
                raw.delete(ref, options);
                return true;
            } catch (KubernetesClientException failure) {
                if (failure.getCode() == 404 || failure.getCode() == 409) {
                    return false;
                }
                throw failure;
            }
        });
    }

    /**
     * Evicts one incarnation of a pod, so that disruption budgets are honoured; its successor of the same name is left alone.
     *
     * @return false if a budget forbids it now, or another one goes by that name; look again in either case
     */
    public boolean evict(String namespace, PodView pod) {
        ObjectRef ref = new ObjectRef(ResourceType.POD, namespace, pod.name());
        return call("Cannot evict " + ref, () -> {
            try {
                raw.evict(ref, pod.uid());
                return true;
            } catch (KubernetesClientException failure) {
                if (Set.of(404, 409, 429).contains(failure.getCode())) {
                    return false;
                }
                throw failure;
            }
        });
    }

    /** Whether our credentials carry a right. */
    public boolean can(Right right, String namespace) {
        return can(right, namespace, "");
    }

    /** The same for the object of one name, which a right on that name alone allows; for all if the name is empty. */
    public boolean can(Right right, String namespace, String name) {
        int slash = right.resource().indexOf('/');
        SelfSubjectAccessReview review = new SelfSubjectAccessReviewBuilder()
                .withNewSpec()
                .withNewResourceAttributes()
                .withNamespace(right.clusterWide() ? null : namespace)
                .withName(name.isEmpty() ? null : name)
                .withVerb(right.verb())
                .withGroup(right.group())
                .withResource(slash < 0 ? right.resource() : right.resource().substring(0, slash))
                .withSubresource(slash < 0 ? null : right.resource().substring(slash + 1))
                .endResourceAttributes()
                .endSpec()
                .build();
        return call("Cannot ask for rights in " + namespace, () -> {
            SelfSubjectAccessReview answer =
                    client.authorization().v1().selfSubjectAccessReview().create(review);
            return answer.getStatus() != null
                    && Boolean.TRUE.equals(answer.getStatus().getAllowed());
        });
    }

    /** The user of our credentials, as the API server knows it; where it does not tell, that of the kubeconfig. */
    public String user() {
        return new Identity(this, client.getConfiguration()).name();
    }

    /** Asks about single pods of a namespace, for people who want to know why one fails. */
    public PodInquiry pods(String namespace) {
        return new PodInquiry(client, raw, breaker, namespace);
    }

    /** Looks at all objects of a type in a namespace: one watch, however many look. Returns once the list is complete. */
    public WatchedObjects<ObjectNode> watch(ResourceType type, String namespace, Map<String, String> labels) {
        String place = type.namespaced() ? namespace : "";
        return shared(
                new WatchKey(type, place, labels.toString()),
                () -> SharedWatch.of(in(namespace, type).withLabels(labels).runnableInformer(0), place, this::json));
    }

    /** Looks at a single object, which rights on that name alone allow. Returns once it was looked for. */
    public WatchedObjects<ObjectNode> watchOne(ObjectRef ref) {
        ResourceType type = ref.type();
        String place = type.namespaced() ? ref.namespace() : "";
        return shared(
                new WatchKey(type, place, "metadata.name=" + ref.name()),
                () -> SharedWatch.of(
                        in(ref.namespace(), type)
                                .withField("metadata.name", ref.name())
                                .runnableInformer(0),
                        place,
                        this::json));
    }

    /** Looks at all pods of a namespace: one watch, however many look. Returns once the list is complete. */
    public WatchedObjects<PodView> watchPods(String namespace) {
        return shared(
                new WatchKey(ResourceType.POD, namespace, ""),
                () -> SharedWatch.of(
                        client.pods()
                                .inNamespace(NameForm.LABEL.require("namespace", namespace))
                                .runnableInformer(0),
                        namespace,
                        PodProjection::of));
    }

    /** How many watches are open, for those who count them. */
    public int openWatches() {
        return watches.size();
    }

    @SuppressWarnings("unchecked")
    private <V> WatchedObjects<V> shared(WatchKey key, Supplier<SharedWatch<V>> open) {
        SharedWatch<V> shared = (SharedWatch<V>) watches.compute(key, (same, running) -> {
            SharedWatch<?> watch = running == null ? open.get() : running;
            watch.retain();
            return watch;
        });
        Runnable release = () -> watches.computeIfPresent(key, (same, running) -> running.release() ? null : running);
        try {
            if (!shared.isSynced()) {
                call("Cannot watch " + key, () -> {
                    shared.awaitSynced();
                    return true;
                });
            }
        } catch (RuntimeException | Error failure) {
            release.run();
            throw failure;
        }
        return new WatchedObjects<>(shared, release);
    }

    private MixedOperation<
                    GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
            operation(ResourceType type) {
        return client.genericKubernetesResources(type.context());
    }

    /** The objects of a namespace; of a type that belongs to the whole cluster, all. */
    private NonNamespaceOperation<
                    GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
            in(String namespace, ResourceType type) {
        return type.namespaced()
                ? operation(type).inNamespace(NameForm.LABEL.require("namespace", namespace))
                : operation(type);
    }

    private static String query(boolean dryRun) {
        return "fieldManager=" + FIELD_MANAGER + (dryRun ? "&" + TRIAL : "");
    }

    private ObjectNode json(GenericKubernetesResource resource) {
        return client.getKubernetesSerialization().convertValue(resource, ObjectNode.class);
    }

    private GenericKubernetesResource parse(ObjectNode object) {
        return client.getKubernetesSerialization().convertValue(object, GenericKubernetesResource.class);
    }

    /** How long ago the API server answered a request last. What watches hear does not count. */
    public Duration sinceAnswer() {
        return Duration.ofNanos(System.nanoTime() - answeredNanos);
    }

    private <T> T answered(T answer) {
        answeredNanos = System.nanoTime();
        return answer;
    }

    /** @param sent what the request holds */
    private <T> T call(String failing, ObjectRef ref, ObjectNode sent, Supplier<T> request) {
        try {
            return answered(breaker.call(request));
        } catch (KubernetesClientException failure) {
            // A patch does not say what it is a patch of.
            ObjectNode object = sent.deepCopy().put("kind", ref.type().kind());
            throw ClusterException.of(failing, failure, SecretValues.in(Stream.of(object)));
        }
    }

    private <T> T call(String failing, Supplier<T> request) {
        try {
            return answered(breaker.call(request));
        } catch (KubernetesClientException failure) {
            throw ClusterException.of(failing, failure);
        }
    }

    @Override
    public void close() {
        watches.values().forEach(SharedWatch::stop);
        watches.clear();
        client.close();
    }
}
