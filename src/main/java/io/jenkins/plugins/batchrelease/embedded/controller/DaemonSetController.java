package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import io.jenkins.plugins.batchrelease.embedded.loop.ReconcileQueue;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;

/**
 * DaemonSets: one pod on every node that fits; updates on delete or some nodes at a time, without surge. Those of OpenKruise,
 * too, as far as their pods are replaced: it changes none where it is, and knows no selector of nodes.
 */
final class DaemonSetController {

    private static final Comparator<Pod> LAST_NODE_FIRST =
            Comparator.comparing((Pod pod) -> pod.getSpec().getNodeName(), Comparator.reverseOrder());

    private final KubernetesClient client;
    private final Cached<? extends DaemonSet> sets;
    private final Cached<Pod> pods;
    private final Cached<Node> nodes;
    private final Claims claims;
    private final Revisions revisions;
    private final DaemonSetStatuses statuses;
    private final Clock clock;
    private final Expectations expectations = new Expectations();
    private final ReconcileQueue queue;

    DaemonSetController(
            KubernetesClient client,
            Cached<? extends DaemonSet> sets,
            Cached<Pod> pods,
            Cached<Node> nodes,
            Cached<ControllerRevision> revisions,
            ScheduledExecutorService scheduler,
            Clock clock) {
        this.client = client;
        this.sets = sets;
        this.pods = pods;
        this.nodes = nodes;
        this.clock = clock;
        claims = new Claims(client);
        this.revisions = new Revisions(client, revisions, claims, new Templates(client.getKubernetesSerialization()));
        statuses = new DaemonSetStatuses(client, clock);
        queue = new ReconcileQueue(scheduler, this::reconcile);
        sets.onChange(set -> queue.add(ObjectKey.of(set)));
        nodes.onChange(node -> sets.all().forEach(set -> queue.add(ObjectKey.of(set))));
        pods.onChange(pod -> {
            expectations.seen(pod);
            Owners.controllerOf(pod)
                    .filter(owner -> owner.getKind().equals("DaemonSet"))
                    .ifPresent(
                            owner -> queue.add(new ObjectKey(pod.getMetadata().getNamespace(), owner.getName())));
        });
    }

    private void reconcile(ObjectKey key) {
        Optional<? extends DaemonSet> found =
                sets.find(key).filter(set -> set.getMetadata().getDeletionTimestamp() == null);
        if (found.isEmpty()) {
            return;
        }
        DaemonSet set = found.get();
        // Asked before the cache is read: what arrives in between must not look as if it were missing.
        boolean settled = expectations.coming(set) == 0;
        if (!settled) {
            queue.addAfter(key, Expectations.PATIENCE);
        }
        List<Pod> own =
                claims.claim(set, pod -> Selectors.matches(set.getSpec().getSelector(), Pods.labels(pod)), pods);
        List<ControllerRevision> known = revisions.of(set, set.getSpec().getSelector());
        ControllerRevision update = revisions.current(set, set.getSpec().getTemplate(), known);
        String name = update.getMetadata().getName();
        String hash = name.substring(set.getMetadata().getName().length() + 1);
        List<String> wanted = nodes.all().stream()
                .filter(node -> fits(set, node))
                .map(node -> node.getMetadata().getName())
                .toList();
        if (settled) {
            place(set, own, wanted, hash);
            replace(set, own, wanted, hash);
        }
        statuses.report(set, own, wanted.size(), hash);
        Pods.nextAvailable(own, DaemonSets.minReadySeconds(set), clock).ifPresent(wait -> queue.addAfter(key, wait));
        Set<String> used = new HashSet<>(Set.of(name));
        own.forEach(pod -> used.add(set.getMetadata().getName() + "-" + Pods.label(pod, Pods.REVISION_LABEL)));
        revisions.prune(known, used, DaemonSets.historyLimit(set));
    }

    private static boolean fits(DaemonSet set, Node node) {
        Map<String, String> selector = Optional.ofNullable(
                        set.getSpec().getTemplate().getSpec().getNodeSelector())
                .orElse(Map.of());
        return Selectors.contains(node.getMetadata().getLabels(), selector);
    }

    private void place(DaemonSet set, List<Pod> own, List<String> wanted, String hash) {
        Set<String> occupied = new HashSet<>();
        for (Pod pod : own) {
            boolean first = occupied.add(pod.getSpec().getNodeName());
            boolean misplaced = !first || !wanted.contains(pod.getSpec().getNodeName());
            if (!Pods.terminating(pod) && (misplaced || Pods.ended(pod))) {
                client.resource(pod).delete();
            }
        }
        wanted.stream().filter(node -> !occupied.contains(node)).forEach(node -> create(set, node, hash));
    }

    private void create(DaemonSet set, String node, String hash) {
        ObjectKey key = new ObjectKey(
                set.getMetadata().getNamespace(),
                RandomNames.after(set.getMetadata().getName() + "-"));
        expectations.creating(key, set);
        try {
            client.resource(new PodBuilder()
                            .withMetadata(set.getSpec().getTemplate().getMetadata())
                            .editOrNewMetadata()
                            .withName(key.name())
                            .withGenerateName(set.getMetadata().getName() + "-")
                            .withNamespace(key.namespace())
                            .addToLabels(Pods.REVISION_LABEL, hash)
                            .withOwnerReferences(Owners.reference(set))
                            .endMetadata()
                            .withSpec(set.getSpec().getTemplate().getSpec())
                            .editSpec()
                            .withNodeName(node)
                            .endSpec()
                            .build())
                    .create();
        } catch (RuntimeException e) {
            expectations.notCreated(key);
            throw e;
        }
    }

    /** Old pods go while enough others are there; old pods that do not work count for nothing and go first. */
    private void replace(DaemonSet set, List<Pod> own, List<String> wanted, String hash) {
        if (!DaemonSets.rolling(set)) {
            return;
        }
        long healthy = own.stream().filter(Pods::healthy).count();
        long allowed = DaemonSets.maxUnavailable(set, wanted.size()) - (wanted.size() - healthy);
        List<Pod> old = own.stream()
                .filter(pod -> !Pods.terminating(pod))
                .filter(pod -> !Pods.label(pod, Pods.REVISION_LABEL).equals(hash))
                .sorted(LAST_NODE_FIRST)
                .toList();
        List<Pod> going = old.subList(0, Math.max(0, old.size() - DaemonSets.partition(set)));
        going.stream().filter(pod -> !Pods.healthy(pod)).forEach(pod -> client.resource(pod)
                .delete());
        going.stream().filter(Pods::healthy).limit(Math.max(0, allowed)).forEach(pod -> client.resource(pod)
                .delete());
    }
}
