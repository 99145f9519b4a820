package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.workload.FieldPlace;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.InPlaceWorkload;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import io.jenkins.plugins.batchrelease.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A workload that was written whole, looked at until its pods are new and available. */
final class AwaitedWorkload implements AutoCloseable {
    private static final List<FieldPlace> PAUSED =
            List.of(FieldPlace.at("/spec/paused"), FieldPlace.at("/spec/updateStrategy/paused"));

    private final ObjectRef ref;
    private final Workload workload;
    private final WatchedWorkload watched;
    private final Reading reading;
    private int generation;

    /** @param changed called whenever its pods may be further; must not block */
    AwaitedWorkload(Target target, Runnable changed) {
        this.ref = target.ref();
        this.workload = target.workload();
        this.reading = new Reading(ref);
        this.watched = new WatchedWorkload(target);
        watched.onChange(changed);
    }

    /** What the API server made of what was written; an older picture says nothing. */
    void written(ObjectNode object) {
        generation = Json.integer(object, "/metadata/generation", 0);
    }

    boolean isReady(Release release, long now) {
        return seen(release, now)
                .filter(seen -> seen.progress().reaches(seen.goal()))
                .isPresent();
    }

    /** What keeps it from getting there, if something does. */
    Optional<ReleaseEvent> trouble(Release release, long now) {
        return reading.ofWhole(release, seen(release, now).map(Seen::progress).orElseGet(Progress::absent), now);
    }

    /** What it waits for, for people. */
    Waiting waiting(Release release, long now) {
        Optional<Seen> seen = seen(release, now);
        return Waiting.workload(
                ref.type().kind() + "/" + ref.name(),
                seen.map(one -> one.progress().available()).orElse(0),
                seen.map(one -> one.goal().target()).orElse(0));
    }

    /** When time alone may change the picture, in milliseconds since the epoch; 0 if it cannot. */
    long lookAgainAt(Release release, long now) {
        return reading.lookAgainAt(
                release, seen(release, now).map(Seen::progress).orElseGet(Progress::absent), now, now);
    }

    private record Seen(Progress progress, Goal goal) {}

    private Optional<Seen> seen(Release release, long now) {
        Scene scene = watched.scene();
        return scene.live()
                .filter(live -> Json.integer(live, "/metadata/generation", 0) >= generation)
                .map(live -> {
                    Goal goal = new Goal(target(live), release.options().failureThreshold());
                    return new Seen(workload.progress(scene, goal, now), goal);
                });
    }

    /** How many pods its own strategy lets move by themselves. */
    private int target(ObjectNode live) {
        boolean byHand = Json.text(live, "/spec/updateStrategy/type").equals("OnDelete")
                || PAUSED.stream().anyMatch(place -> place.in(live).asBoolean());
        if (byHand) {
            return 0;
        }
        int kept = Stream.of(workload)
                .filter(InPlaceWorkload.class::isInstance)
                .map(InPlaceWorkload.class::cast)
                .flatMap(one -> one.partition(live).stream())
                .flatMap(place -> place.number(live).stream())
                .findFirst()
                .orElse(0);
        return Math.max(0, workload.replicas(live) - kept);
    }

    @Override
    public void close() {
        watched.close();
    }
}
