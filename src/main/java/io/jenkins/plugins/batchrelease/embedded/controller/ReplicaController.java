package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import io.jenkins.plugins.batchrelease.embedded.loop.Events;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import io.jenkins.plugins.batchrelease.embedded.loop.ReconcileQueue;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/** Keeps the number of pods: for ReplicaSets and ReplicationControllers alike. */
final class ReplicaController<T extends HasMetadata> {

    /** Who goes first when there are too many: what serves least, then what has served shortest. */
    private static final Comparator<Pod> LEAST_MISSED = Comparator.comparing(
                    (Pod pod) -> pod.getSpec().getNodeName() != null)
            .thenComparing(Pods::ready)
            .thenComparing(pod -> Pods.readySince(pod).orElse(java.time.Instant.EPOCH), Comparator.reverseOrder())
            .thenComparing(pod -> pod.getMetadata().getCreationTimestamp(), Comparator.reverseOrder())
            .thenComparing(pod -> pod.getMetadata().getName());

    private final KubernetesClient client;
    private final Cached<T> owners;
    private final Cached<Pod> pods;
    private final Function<T, ReplicaOwner> describe;
    private final Claims claims;
    private final ReplicaStatuses statuses;
    private final Events events;
    private final Clock clock;
    private final Expectations expectations = new Expectations();
    private final ReconcileQueue queue;

    ReplicaController(
            KubernetesClient client,
            String kind,
            Cached<T> owners,
            Cached<Pod> pods,
            Function<T, ReplicaOwner> describe,
            ScheduledExecutorService scheduler,
            Clock clock) {
        this.client = client;
        this.owners = owners;
        this.pods = pods;
        this.describe = describe;
        this.clock = clock;
        claims = new Claims(client);
        statuses = new ReplicaStatuses(client, clock);
        events = new Events(client, "replicaset-controller", clock, Runnable::run);
        queue = new ReconcileQueue(scheduler, this::reconcile);
        owners.onChange(owner -> queue.add(ObjectKey.of(owner)));
        pods.onChange(pod -> podChanged(pod, kind));
    }

    private void podChanged(Pod pod, String kind) {
        expectations.seen(pod);
        if (Pods.terminating(pod) || pods.find(ObjectKey.of(pod)).isEmpty()) {
            expectations.gone(pod);
        }
        String namespace = pod.getMetadata().getNamespace();
        Owners.controllerOf(pod)
                .filter(owner -> owner.getKind().equals(kind))
                .ifPresent(owner -> queue.add(new ObjectKey(namespace, owner.getName())));
        if (Owners.controllerOf(pod).isEmpty()) {
            owners.inNamespace(namespace).stream()
                    .filter(owner -> describe.apply(owner).selector().test(Pods.labels(pod)))
                    .forEach(owner -> queue.add(ObjectKey.of(owner)));
        }
    }

    private void reconcile(ObjectKey key) {
        Optional<ReplicaOwner> found = owners.find(key).map(describe);
        if (found.isEmpty()) {
            return;
        }
        ReplicaOwner owner = found.get();
        // Asked before the cache is read: what arrives in between must not look as if it were missing.
        int coming = expectations.coming(owner.object());
        if (coming > 0) {
            queue.addAfter(key, Expectations.PATIENCE);
        }
        List<Pod> own = claims
                .<Pod>claim(owner.object(), pod -> owner.selector().test(Pods.labels(pod)), pods)
                .stream()
                .filter(pod -> !Pods.ended(pod) && !Pods.terminating(pod) && !expectations.isDeleting(pod))
                .toList();
        Optional<String> failure = Optional.empty();
        try {
            if (!owner.leaving()) {
                balance(owner, own, coming);
            }
        } catch (KubernetesClientException e) {
            failure = Optional.of(Failures.message(e));
            events.warn(owner.object(), "FailedCreate", "Error creating: " + failure.get());
            throw e;
        } finally {
            statuses.report(owner, own, failure);
        }
        Pods.nextAvailable(own, owner.minReadySeconds(), clock).ifPresent(wait -> queue.addAfter(key, wait));
    }

    private void balance(ReplicaOwner owner, List<Pod> own, int coming) {
        int missing = owner.replicas() - own.size() - coming;
        for (int i = 0; i < missing; i++) {
            create(owner);
        }
        own.stream()
                .sorted(LEAST_MISSED)
                .limit(Math.max(0, own.size() - owner.replicas()))
                .forEach(pod -> {
                    expectations.deleting(pod);
                    client.resource(pod).delete();
                });
    }

    private void create(ReplicaOwner owner) {
        ObjectKey key = new ObjectKey(owner.namespace(), RandomNames.after(owner.name() + "-"));
        expectations.creating(key, owner.object());
        try {
            client.resource(new PodBuilder()
                            .withMetadata(owner.template().getMetadata())
                            .editOrNewMetadata()
                            .withName(key.name())
                            .withGenerateName(owner.name() + "-")
                            .withNamespace(key.namespace())
                            .withOwnerReferences(Owners.reference(owner.object()))
                            .endMetadata()
                            .withSpec(owner.template().getSpec())
                            .build())
                    .create();
        } catch (RuntimeException e) {
            expectations.notCreated(key);
            throw e;
        }
    }
}
