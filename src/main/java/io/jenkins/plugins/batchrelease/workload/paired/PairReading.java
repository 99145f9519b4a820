package io.jenkins.plugins.batchrelease.workload.paired;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.workload.Autoscaler;
import io.jenkins.plugins.batchrelease.workload.Generation;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.OwnedPods;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.TemplateDigest;
import io.jenkins.plugins.batchrelease.workload.UpdatedPods;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a picture of a pair means, and what is to be written next. */
final class PairReading {
    private final PairedKind kind;
    private final Pair pair;
    private final Goal goal;
    private final long now;
    private final int total;
    private final int least;
    private final String wanted;
    private final Optional<OwnedPods> oldPods;
    private final Optional<OwnedPods> freshPods;

    PairReading(PairedKind kind, Scene scene, Goal goal, long now) {
        this.kind = kind;
        this.pair = Pair.in(scene);
        this.goal = goal;
        this.now = now;
        this.total = pair.total();
        this.least = pair
                .old()
                .map(object -> Autoscaler.of(kind.type(), Pair.name(object), scene.all(ResourceType.AUTOSCALER)))
                .orElse(List.of())
                .stream()
                .mapToInt(Autoscaler::least)
                .max()
                .orElse(0);
        this.wanted = (pair.isReturning() ? pair.old() : pair.fresh().or(pair::old))
                .map(TemplateDigest::of)
                .orElse("");
        this.oldPods = pair.old().map(object -> kind.pods(scene, object));
        this.freshPods = pair.fresh().map(object -> kind.pods(scene, object));
    }

    Progress progress() {
        if (pair.old().isEmpty() && pair.fresh().isEmpty()) {
            return Progress.absent();
        }
        boolean caughtUp = objects().allMatch(Generation::isObserved);
        List<PodView> own = Stream.of(oldPods, freshPods)
                .flatMap(Optional::stream)
                .flatMap(pods -> pods.all().stream())
                .sorted(Comparator.comparing(PodView::name))
                .toList();
        UpdatedPods updated =
                UpdatedPods.among(own, pod -> pod.revision().equals(wanted), longestMinReadySeconds(), now);
        List<Write> writes = caughtUp ? writes() : List.of();
        return new Progress(
                        caughtUp,
                        caughtUp && pair.missing().isEmpty() ? Optional.of(revision()) : Optional.empty(),
                        total,
                        updated.count(),
                        available(oldPods) + available(freshPods),
                        (int) own.stream()
                                .filter(pod -> !pod.revision().equals(wanted))
                                .count(),
                        own,
                        caughtUp ? updated.failing() : List.of(),
                        List.of(),
                        List.of(),
                        updated.nextAvailableAt())
                .in(new Progress.Circumstances(
                        pair.missing().map(name -> kind.type().kind() + " " + name).stream()
                                .toList(),
                        writes.isEmpty() && isSettled(),
                        writes));
    }

    /** The version that is wanted; one that nobody asked for if another hand changed the old one's template. */
    private String revision() {
        if (pair.role() != PairRole.OLD || pair.isNothingNew()) {
            return wanted;
        }
        String found = TemplateDigest.of(pair.old().orElseThrow());
        return found.equals(PairBond.template(pair.old().orElseThrow())) ? wanted : found;
    }

    private boolean isSettled() {
        return switch (pair.role()) {
            case OLD -> pair.isNothingNew() || oldPods.orElseThrow().staying() <= left();
            case RETURNING -> false;
            default -> pair.missing().isEmpty();
        };
    }

    private List<Write> writes() {
        return switch (pair.role()) {
            case OLD -> shrink();
            case RETURNING ->
                isBack() ? List.of(pair.fresh().map(PairReading::delete).orElseGet(this::forget)) : List.of();
            default -> List.of();
        };
    }

    /** The old one gives its pods away when those that take their place serve. */
    private List<Write> shrink() {
        ObjectNode old = pair.old().orElseThrow();
        boolean grown = pair.fresh().isPresent() && available(freshPods) >= goal.available();
        return grown && !pair.isNothingNew() && PairSize.replicas(old) > left()
                ? List.of(new Write.Patch(Pair.name(old), PairSize.patch(old, left())))
                : List.of();
    }

    /**
     * How many pods the old one keeps: as many as make the number whole, and, while it has any, never fewer than an autoscaler
     * lets it have. It would raise them again, we would lower them again, and each time there would be more.
     */
    private int left() {
        int rest = Math.max(0, total - goal.target());
        return rest == 0 ? 0 : Math.min(total, Math.max(rest, least));
    }

    /** Whether what ran before has all its pods again, each of them available. */
    private boolean isBack() {
        OwnedPods pods = oldPods.orElseThrow();
        return PairSize.replicas(pair.old().orElseThrow()) == total
                && pods.staying() == total
                && available(oldPods) >= total;
    }

    private static Write delete(ObjectNode fresh) {
        return new Write.Delete(Pair.name(fresh));
    }

    private Write forget() {
        ObjectNode old = pair.old().orElseThrow();
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        PairedWorkload.release(patch, PairedWorkload.atRest(old));
        return new Write.Patch(Pair.name(old), patch);
    }

    private int available(Optional<OwnedPods> pods) {
        return pods.map(some -> some.available(wanted, now)).orElse(0);
    }

    private int longestMinReadySeconds() {
        return Stream.of(oldPods, freshPods)
                .flatMap(Optional::stream)
                .mapToInt(OwnedPods::minReadySeconds)
                .max()
                .orElse(0);
    }

    private Stream<ObjectNode> objects() {
        return Stream.of(pair.old(), pair.fresh()).flatMap(Optional::stream);
    }
}
