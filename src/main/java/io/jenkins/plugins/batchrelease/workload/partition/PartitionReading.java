package io.jenkins.plugins.batchrelease.workload.partition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.TemplateDigest;
import io.jenkins.plugins.batchrelease.workload.UpdatedPods;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How far a workload with a partition is, by its pods where it owns them, and by what its controller counts. */
final class PartitionReading {
    private final PartitionFields fields;

    PartitionReading(PartitionFields fields) {
        this.fields = fields;
    }

    Progress of(ObjectNode live, int replicas, Collection<PodView> pods, long now) {
        String uid = Json.text(live, "/metadata/uid");
        List<PodView> own = pods.stream()
                .filter(pod -> pod.ownerUid().equals(uid))
                .sorted(Comparator.comparingInt(PodView::ordinal).thenComparing(PodView::name))
                .toList();
        boolean caughtUp =
                fields.observedGeneration().number(live).orElse(0) >= Json.integer(live, "/metadata/generation", 1);
        String revision = revision(live);
        return fields.ownsPods()
                ? byPods(live, replicas, own, caughtUp, revision, now)
                : byNumbers(live, replicas, own, caughtUp, revision);
    }

    private String revision(ObjectNode live) {
        return fields.revision().stream()
                .map(place -> place.text(live))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> fields.revision().isEmpty() ? TemplateDigest.of(live, fields.template()) : "");
    }

    private Progress byPods(
            ObjectNode live, int replicas, List<PodView> own, boolean caughtUp, String revision, long now) {
        int minReady =
                fields.minReadySeconds().flatMap(place -> place.number(live)).orElse(0);
        Predicate<PodView> isNew = pod -> isSame(pod.revision(), revision);
        UpdatedPods updated = UpdatedPods.among(own, isNew, minReady, now);
        int available = updated.available();
        return new Progress(
                caughtUp,
                caughtUp && !revision.isEmpty() ? Optional.of(revision) : Optional.empty(),
                replicas,
                updated.count(),
                Math.min(available, working(live, available)),
                (int) own.stream().filter(isNew.negate()).count(),
                own,
                caughtUp ? updated.failing() : List.of(),
                caughtUp && fields.ordered() ? blocking(live, own, isNew) : List.of(),
                List.of(),
                updated.nextAvailableAt());
    }

    private Progress byNumbers(ObjectNode live, int replicas, List<PodView> own, boolean caughtUp, String revision) {
        int updated = fields.updated().number(live).orElse(0);
        return new Progress(
                caughtUp,
                caughtUp && !revision.isEmpty() ? Optional.of(revision) : Optional.empty(),
                replicas,
                updated,
                Math.min(updated, working(live, 0)),
                Math.max(0, replicas - updated),
                own,
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    /**
     * What the controller counts. A pod that is updated in place carries the new version's name before it stops being
     * ready: its controller knows.
     */
    private int working(ObjectNode live, int otherwise) {
        return fields.working().stream()
                .flatMap(place -> place.number(live).stream())
                .min(Comparator.naturalOrder())
                .orElse(otherwise);
    }

    /**
     * Pods that are to move now, run another revision and are not ready: a controller that goes by their order waits for
     * them for ever, even if the template that broke them is gone (kubernetes/kubernetes#67250).
     */
    private List<PodView> blocking(ObjectNode live, List<PodView> own, Predicate<PodView> isNew) {
        int partition = fields.partition().number(live).orElse(0);
        boolean byNumber =
                live.at("/spec/updateStrategy/rollingUpdate/unorderedUpdate").isMissingNode();
        int first = Json.integer(live, "/spec/ordinals/start", 0) + partition;
        return own.stream()
                .filter(pod -> partition == 0 || (byNumber && pod.ordinal() >= first))
                .filter(isNew.negate())
                .filter(pod -> !pod.terminating() && !pod.ready() && !pod.changing())
                .toList();
    }

    /** Some write the whole name of a revision, some only what follows the workload's. */
    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && hash(one).equals(hash(other));
    }

    private static String hash(String revision) {
        return revision.substring(revision.lastIndexOf('-') + 1);
    }
}
