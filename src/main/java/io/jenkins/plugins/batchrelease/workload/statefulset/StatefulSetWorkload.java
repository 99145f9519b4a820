package io.jenkins.plugins.batchrelease.workload.statefulset;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.cluster.Right;
import io.jenkins.plugins.batchrelease.workload.FieldPlace;
import io.jenkins.plugins.batchrelease.workload.FixedFields;
import io.jenkins.plugins.batchrelease.workload.Generation;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.InPlaceWorkload;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.ManifestSize;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Metadata;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.ReliedField;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.UpdatedPods;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A StatefulSet moves by its partition: pods whose ordinal is at or above {@code ordinals.start + partition} run the new
 * template, the others the old one. With {@code OnDelete} there is no partition and we evict the same pods ourselves.
 */
public final class StatefulSetWorkload implements InPlaceWorkload {
    private static final Set<String> FIXED =
            Set.of("selector", "serviceName", "podManagementPolicy", "volumeClaimTemplates");

    private static final String START = "/spec/ordinals/start";
    /** What the release leaves as it is in the cluster, or takes over in its own way. */
    private static final Set<String> KEPT = Set.of("replicas", "ordinals", "updateStrategy");

    private static final FieldPlace PARTITION = FieldPlace.at("/spec/updateStrategy/rollingUpdate/partition");
    private static final List<ReliedField> RELIED = List.of(
            ReliedField.UID,
            ReliedField.SELECTOR,
            ReliedField.TEMPLATE,
            ReliedField.plain("/spec/updateStrategy/type"),
            ReliedField.plain(START));

    @Override
    public List<ReliedField> reliedFields() {
        return RELIED;
    }

    @Override
    public Optional<FieldPlace> partition(ObjectNode live) {
        return isOnDelete(live) ? Optional.empty() : Optional.of(PARTITION);
    }

    @Override
    public ResourceType type() {
        return ResourceType.STATEFUL_SET;
    }

    @Override
    public List<Right> rights() {
        // Deleting is for pods that block their own repair; evicting for OnDelete.
        return List.of(Right.on(ResourceType.POD, "delete"), new Right("create", "", "pods/eviction"));
    }

    @Override
    public int replicas(ObjectNode object) {
        return Json.integer(object, "/spec/replicas", 1);
    }

    @Override
    public Map<String, Integer> numbers(int target, int replicas) {
        return Map.of("partition", replicas - target);
    }

    @Override
    public List<String> problems(ObjectNode live, ObjectNode desired) {
        List<String> problems = new ArrayList<>();
        for (String field : List.of("serviceName", "podManagementPolicy")) {
            String before = Json.text(live, "/spec/" + field);
            String after = Json.text(desired, "/spec/" + field);
            if (!after.isEmpty() && !Objects.equals(before, after)) {
                problems.add("spec." + field + " is \"" + before + "\" in the cluster and \"" + after
                        + "\" in the manifest; Kubernetes lets nobody change it. Keep it, or delete the StatefulSet with"
                        + " --cascade=orphan and create it anew.");
            }
        }
        return problems;
    }

    @Override
    public List<String> warnings(Optional<ObjectNode> live, ObjectNode desired) {
        List<String> warnings = new ArrayList<>();
        int partition = Json.integer(desired, "/spec/updateStrategy/rollingUpdate/partition", 0);
        if (partition > 0) {
            warnings.add("spec.updateStrategy.rollingUpdate.partition is " + partition
                    + " in the manifest; the release decides the partition and leaves 0.");
        }
        live.flatMap(object -> ManifestSize.differs(replicas(object), desired)).ifPresent(warnings::add);
        live.filter(object -> desired.at(START).isNumber())
                .filter(object -> start(object) != start(desired))
                .ifPresent(object -> warnings.add("spec.ordinals.start is " + start(desired) + " in the manifest and "
                        + start(object) + " in the cluster; the release keeps " + start(object)
                        + ", for another one replaces all pods at once. Change it before or after it."));
        if (isOnDelete(live.orElse(desired))) {
            warnings.add("The update strategy is OnDelete: the pods of each batch are evicted one by one.");
        }
        return warnings;
    }

    @Override
    public ObjectNode prepared(ObjectNode live, ObjectNode desired, Marks marks) {
        ObjectNode wanted = live.deepCopy();
        ObjectNode spec = Json.object(wanted, "spec");
        ObjectNode asked = Json.object(desired.deepCopy(), "spec");
        asked.fieldNames().forEachRemaining(field -> {
            if (FIXED.contains(field)) {
                FixedFields.write(spec, field, asked.get(field));
            } else if (!KEPT.contains(field)) {
                spec.set(field, asked.get(field));
            }
        });
        if (asked.has("updateStrategy")) {
            spec.set("updateStrategy", asked.get("updateStrategy"));
        }
        if (!isOnDelete(wanted)) {
            rollingUpdate(spec).put("partition", replicas(live));
        }
        Metadata.mergeInto(wanted, desired);
        marks.writeTo(wanted);
        return wanted;
    }

    @Override
    public ObjectNode created(ObjectNode desired, Marks marks) {
        ObjectNode whole = desired.deepCopy();
        if (!isOnDelete(whole)) {
            rollingUpdate(Json.object(whole, "spec")).put("partition", 0);
        }
        marks.writeTo(whole);
        return whole;
    }

    @Override
    public ObjectNode moved(ObjectNode live, int target, int replicas, Marks marks) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        marks.writeTo(patch);
        if (!isOnDelete(live)) {
            rollingUpdate(Json.object(patch, "spec")).put("partition", replicas - target);
        }
        return patch;
    }

    @Override
    public ObjectNode restored(ObjectNode live, ObjectNode previous, ObjectNode desired) {
        ObjectNode wanted = live.deepCopy();
        ObjectNode spec = Json.object(previous.deepCopy(), "spec");
        spec.set("replicas", live.at("/spec/replicas"));
        // A partition that was left behind would keep moved pods on the new version.
        if (!isOnDelete(previous)) {
            rollingUpdate(spec).put("partition", 0);
        }
        wanted.set("spec", spec);
        Metadata.restoreIn(wanted, previous, desired);
        return wanted;
    }

    @Override
    public Progress progress(Scene scene, Goal goal, long now) {
        return scene.live()
                .map(live -> progress(live, scene.pods(), goal.target(), now))
                .orElseGet(Progress::absent);
    }

    public Progress progress(ObjectNode live, Collection<PodView> pods, int target, long now) {
        String uid = Json.text(live, "/metadata/uid");
        int replicas = replicas(live);
        boolean caughtUp = Generation.isObserved(live);
        String revision = Json.text(live, "/status/updateRevision");
        int minReady = Json.integer(live, "/spec/minReadySeconds", 0);
        List<PodView> own = pods.stream()
                .filter(pod -> pod.ownerUid().equals(uid))
                .sorted(Comparator.comparingInt(PodView::ordinal))
                .toList();
        Predicate<PodView> isNew = pod -> pod.revision().equals(revision);
        UpdatedPods updated = UpdatedPods.among(own, isNew, minReady, now);
        List<PodView> moving = caughtUp ? outdatedFrom(live, own, isNew, target) : List.of();
        return new Progress(
                caughtUp,
                caughtUp && !revision.isEmpty() ? Optional.of(revision) : Optional.empty(),
                replicas,
                updated.count(),
                updated.available(),
                (int) own.stream().filter(isNew.negate()).count(),
                own,
                caughtUp ? updated.failing() : List.of(),
                blocking(live, moving),
                toEvict(live, own, moving, minReady, now),
                updated.nextAvailableAt());
    }

    /** Pods that are to move now and still run another revision, highest ordinal first. */
    private List<PodView> outdatedFrom(ObjectNode live, List<PodView> own, Predicate<PodView> isNew, int target) {
        int start = start(live);
        int partition = isOnDelete(live)
                ? replicas(live) - target
                : Json.integer(live, "/spec/updateStrategy/rollingUpdate/partition", 0);
        return own.stream()
                .filter(isNew.negate())
                .filter(pod -> !pod.terminating() && pod.ordinal() >= start + partition)
                .sorted(Comparator.comparingInt(PodView::ordinal).reversed())
                .toList();
    }

    /**
     * A controller may wait for a broken pod before it does anything, even if the template that broke it is gone: with
     * OrderedReady always (kubernetes/kubernetes#67250), with Parallel where maxUnavailable is in force, which it was by
     * default in 1.35 (kubernetes/kubernetes#137409). Such a pod serves nobody and is to be replaced anyway.
     */
    private static List<PodView> blocking(ObjectNode live, List<PodView> moving) {
        return isOnDelete(live)
                ? List.of()
                : moving.stream().filter(pod -> !pod.ready()).toList();
    }

    /** One at a time: the next goes when all the others are there and those that went before are available. */
    private List<PodView> toEvict(ObjectNode live, List<PodView> own, List<PodView> moving, int minReady, long now) {
        if (!isOnDelete(live) || moving.isEmpty()) {
            return List.of();
        }
        boolean settled = own.size() >= replicas(live)
                && own.stream().noneMatch(PodView::terminating)
                && own.stream().filter(pod -> !moving.contains(pod)).allMatch(pod -> pod.isAvailable(minReady, now));
        return settled ? List.of(moving.get(0)) : List.of();
    }

    private static int start(ObjectNode object) {
        return Json.integer(object, START, 0);
    }

    private static boolean isOnDelete(ObjectNode object) {
        return "OnDelete".equals(Json.text(object, "/spec/updateStrategy/type"));
    }

    private static ObjectNode rollingUpdate(ObjectNode spec) {
        ObjectNode strategy = Json.object(spec, "updateStrategy");
        strategy.put("type", "RollingUpdate");
        return Json.object(strategy, "rollingUpdate");
    }
}
