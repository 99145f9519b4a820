package io.jenkins.plugins.batchrelease.workload.daemonset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.workload.Generation;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Owner;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.TemplateDigest;
import io.jenkins.plugins.batchrelease.workload.UpdatedPods;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a picture of a DaemonSet and its pods means, and whose turn it is. */
final class DaemonSetReading {
    private static final String HASH = "controller-revision-hash";

    private final ObjectNode live;
    private final int nodes;
    private final Goal goal;
    private final long now;
    private final int minReady;
    private final Optional<String> revision;
    private final List<PodView> own;

    DaemonSetReading(Scene scene, ObjectNode live, int nodes, Goal goal, long now) {
        this.live = live;
        this.nodes = nodes;
        this.goal = goal;
        this.now = now;
        this.minReady = Json.integer(live, "/spec/minReadySeconds", 0);
        this.revision = Generation.isObserved(live) ? revision(scene) : Optional.empty();
        String uid = Json.text(live, "/metadata/uid");
        this.own = scene.pods().stream()
                .filter(pod -> pod.ownerUid().equals(uid))
                .sorted(Comparator.comparing(PodView::name))
                .toList();
    }

    Progress progress() {
        UpdatedPods updated = UpdatedPods.among(own, this::isNew, minReady, now);
        return new Progress(
                revision.isPresent(),
                revision,
                nodes,
                updated.count(),
                updated.available(),
                (int) own.stream().filter(pod -> !isNew(pod)).count(),
                own,
                updated.failing(),
                List.of(),
                revision.isPresent() && isOnDelete() ? toEvict() : List.of(),
                updated.nextAvailableAt());
    }

    /**
     * The status names no revision. The controller keeps the template of each; the one that equals the DaemonSet's is what
     * new pods get, whichever picture came first.
     */
    private Optional<String> revision(Scene scene) {
        String uid = Json.text(live, "/metadata/uid");
        String wanted = TemplateDigest.of(live);
        return scene.all(ResourceType.CONTROLLER_REVISION).stream()
                .filter(kept -> Owner.controls(uid, kept))
                .filter(kept -> kept.path("data") instanceof ObjectNode data
                        && TemplateDigest.of(data).equals(wanted))
                .max(Comparator.comparingLong(kept -> kept.path("revision").asLong()))
                .map(kept -> kept.at("/metadata/labels").path(HASH).asText());
    }

    /** As many as its own strategy lets be unavailable; pods that do not work count for nothing and go first. */
    private List<PodView> toEvict() {
        List<PodView> old =
                own.stream().filter(pod -> !isNew(pod) && !pod.terminating()).toList();
        int available = (int) own.stream().filter(this::isAvailable).count();
        int turns = old.size() - (nodes - wanted());
        int free = Math.max(0, MaxUnavailable.of(OwnStrategy.of(live), nodes) - (nodes - available));
        return Stream.concat(
                        old.stream().filter(pod -> !isAvailable(pod)),
                        old.stream().filter(this::isAvailable).limit(free))
                .limit(Math.max(0, turns))
                .toList();
    }

    /** On the way back there are no marks any more, and every pod that is not the old version's has to go. */
    private int wanted() {
        return live.at("/metadata/annotations").has(Marks.RELEASE) ? Math.min(goal.target(), nodes) : nodes;
    }

    private boolean isNew(PodView pod) {
        return revision.filter(pod.revision()::equals).isPresent();
    }

    private boolean isAvailable(PodView pod) {
        return pod.isAvailable(minReady, now);
    }

    private boolean isOnDelete() {
        return Json.text(live, "/spec/updateStrategy/type").equals("OnDelete");
    }
}
