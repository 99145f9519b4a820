package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.Reliance;
import io.jenkins.plugins.batchrelease.workload.Drift;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What another hand changed of what a release relies on, as a picture shows it.
 *
 * @param written whether all that the release had to write is written
 * @param waiting whether a batch waits for what comes before its pods move
 */
record Drifts(Target target, Release release, boolean written, boolean waiting) {
    List<Drift> in(Scene scene, Progress progress) {
        return switch (release.phase()) {
            case PLANNED, PREPARING, CONFIRMED, ROLLED_BACK, FAILED -> List.of();
            case ROLLING_BACK -> onTheWayBack(scene);
            default -> release.change().creates() ? ofWhatIsCreated(scene) : underWay(scene, progress);
        };
    }

    private List<Drift> underWay(Scene scene, Progress progress) {
        Optional<Standing> standing = release.reliance().map(this::standing);
        if (standing.isEmpty() || from() == Phase.PREPARING || from() == Phase.ROLLING_BACK) {
            return List.of();
        }
        List<Drift> drift = new ArrayList<>(target.workload().drift(scene, standing.get()));
        if (drift.isEmpty() && target.workload().countsItsPods()) {
            tooManyPods(standing.get(), progress).ifPresent(drift::add);
        }
        return drift.stream().map(one -> named(one, scene)).toList();
    }

    /** Which parts of a version are different: of what was brought, or of what was found, whichever is nearer. */
    private Drift named(Drift drift, Scene scene) {
        if (drift.kind() != Drift.Kind.FIELD || !drift.found().isEmpty()) {
            return drift;
        }
        List<ObjectNode> known = Stream.concat(
                        Stream.of(target.desired()), target.material().previous().workload().stream())
                .toList();
        return scene.object(drift.object())
                .map(live -> drift.in(FieldDifference.nearest(known, live, drift.field())))
                .orElse(drift);
    }

    private Standing standing(Reliance reliance) {
        boolean held = release.phase() == Phase.HELD;
        boolean moving = from() == Phase.UPDATING;
        Stream<Reliance.Placement> placements = moving && (held || !written || waiting)
                ? waiting
                        ? Stream.of(reliance.before())
                        : Stream.of(reliance.before(), reliance.earlier(), reliance.now())
                : Stream.of(reliance.now());
        boolean begun = release.batch() > 1 || (release.batch() == 1 && !waiting);
        return new Standing(
                reliance.found(),
                release.change().revision().filter(revision -> !revision.isEmpty()),
                placements
                        .map(one -> new Standing.Placed(one.target(), one.replicas(), one.allowed()))
                        .toList(),
                release.schedule().replicas(),
                begun,
                moving && !waiting);
    }

    /** A pod may be seen before the size that it was made for: then there are more pods than that. */
    private Optional<Drift> tooManyPods(Standing standing, Progress progress) {
        int there =
                (int) progress.pods().stream().filter(pod -> !pod.terminating()).count();
        int grown = Math.max(0, Math.max(there, progress.replicas()) - standing.replicas());
        int allowed = standing.allowed() + grown;
        boolean known = progress.caughtUp()
                && progress.revision().equals(release.change().revision());
        return known && progress.updated() > allowed
                ? Optional.of(new Drift(
                        release.workload().name(),
                        Drift.Kind.PODS,
                        "",
                        String.valueOf(allowed),
                        String.valueOf(progress.updated()),
                        Optional.empty()))
                : Optional.empty();
    }

    private List<Drift> ofWhatIsCreated(Scene scene) {
        boolean created = release.batch() > 0 && !waiting;
        if (!created && scene.live().isPresent()) {
            String name = scene.name();
            return List.of(new Drift(name, Drift.Kind.UNASKED, "", "", "", Optional.empty()));
        }
        boolean certain = created && written && !(release.phase() == Phase.HELD && from() == Phase.UPDATING);
        return certain ? Standing.absence(scene.name(), scene.live()).toList() : List.of();
    }

    private List<Drift> onTheWayBack(Scene scene) {
        return written && !release.change().creates()
                ? target.material()
                        .previous()
                        .workload()
                        .map(previous -> target.workload().driftOnTheWayBack(scene, previous))
                        .orElse(List.of())
                : List.of();
    }

    /** The phase that counts: a release that is held goes on where it was. */
    private Phase from() {
        return release.hold().map(Hold::from).orElse(release.phase());
    }
}
