package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.workload.Drift;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Scene;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Looks at the workload before what somebody asks for is put to the state machine: nobody decides about, or writes over, what
 * another hand has changed. In the mailbox only.
 */
final class PictureCheck {
    private final Target target;
    private final Course course;
    private final Commits commits;
    private final Driver driver;
    private final WatchedWorkload watched;
    private final DriftReading reading;

    PictureCheck(Target target, Course course, Commits commits, Driver driver, WatchedWorkload watched) {
        this.target = target;
        this.course = course;
        this.commits = commits;
        this.driver = driver;
        this.watched = watched;
        this.reading = new DriftReading(target.ref());
    }

    /** Holds the release instead, if something is different; whoever decides at a gate is refused with what it is. */
    void ask(ReleaseEvent event, CompletableFuture<Release> kept) {
        Optional<Problem> drift = reliesOnThePicture(event) ? look(event) : Optional.empty();
        if (drift.isPresent() && commits.readAgain()) {
            // What is different may be what another process has done for the release: it has said so in the record,
            // first.
            ask(event, kept);
        } else if (drift.isEmpty() || !commits.allows(event)) {
            commits.ask(event, kept);
        } else if (isDecision(event)) {
            CompletableFuture<Release> held = new CompletableFuture<>();
            commits.hold(new ReleaseEvent.Drifted(drift.get()), held, () -> askAgain(event, kept));
            held.whenComplete((release, failure) -> kept.completeExceptionally(
                    failure == null
                            ? refused(drift.get().message() + " " + drift.get().todo())
                            : failure));
        } else {
            commits.hold(new ReleaseEvent.Drifted(drift.get()), kept, () -> askAgain(event, kept));
        }
    }

    /** Whatever goes wrong, who waits for it is told. */
    private void askAgain(ReleaseEvent event, CompletableFuture<Release> kept) {
        try {
            ask(event, kept);
        } catch (ClusterException | RequestRefused failure) {
            kept.completeExceptionally(failure);
        }
    }

    /** Holds the release if something is different and nobody has held it because of that. @return when that is kept */
    CompletableFuture<Release> hold() {
        Release release = course.release();
        CompletableFuture<Release> held = new CompletableFuture<>();
        Optional<Problem> drift =
                release.isOpen() && !isHeldForDrift(release) ? problem(release, fresh()) : Optional.empty();
        if (drift.isPresent() && commits.readAgain()) {
            return hold();
        } else if (drift.isPresent()) {
            // Another state that was written meanwhile is looked at anew by whoever asks next.
            commits.hold(new ReleaseEvent.Drifted(drift.get()), held, () -> held.complete(course.release()));
        } else {
            held.complete(release);
        }
        return held;
    }

    private static boolean isHeldForDrift(Release release) {
        return release.phase() == Phase.HELD
                && release.hold()
                        .filter(hold -> hold.reason().equals(Hold.DRIFT))
                        .isPresent();
    }

    /** Goes on from what another hand made of it, if nothing but numbers and the object's identity is different. */
    void takeOver(Holder holder, CompletableFuture<Release> kept) {
        Scene scene = fresh();
        Progress seen = driver.read(scene);
        List<Drift> others = seen.drift().stream()
                .filter(drift -> !drift.kind().canBeTakenOver())
                .toList();
        if (!others.isEmpty() || target.workload().relied(scene).isEmpty()) {
            String fields = others.stream()
                    .map(drift -> drift.field().isEmpty() ? drift.object() : drift.field())
                    .distinct()
                    .collect(Collectors.joining(", "));
            kept.completeExceptionally(refused("what is there cannot be taken over: "
                    + (fields.isEmpty() ? target.ref() + " is not there" : fields + " is not what was approved")
                    + ". Undo that change and go on with next, or roll back, or give the release up with forget."));
            return;
        }
        int moved = target.workload().moved(scene, seen);
        commits.ask(
                new ReleaseEvent.DriftTakenOver(holder, moved, target.workload().relied(scene)), kept);
    }

    private Optional<Problem> look(ReleaseEvent event) {
        Release release = course.release();
        if (release.phase() == Phase.HELD
                && release.hold()
                        .map(Hold::from)
                        .filter(Phase.ROLLING_BACK::equals)
                        .isPresent()) {
            // Going on is writing what ran before once more, whatever is there.
            return Optional.empty();
        }
        // What moves pods is bound to the picture when it is written; everything else asks the API server.
        Optional<Problem> shown =
                event instanceof ReleaseEvent.NextRequested ? problem(release, watched.scene()) : Optional.empty();
        return shown.isEmpty() && event instanceof ReleaseEvent.NextRequested ? shown : problem(release, fresh());
    }

    private Optional<Problem> problem(Release release, Scene scene) {
        Progress seen = driver.read(scene);
        return release.phase() == Phase.HELD ? reading.stillThere(release, seen) : reading.of(release, seen);
    }

    private Scene fresh() {
        try {
            return watched.freshScene();
        } catch (ClusterException unreachable) {
            return watched.scene();
        }
    }

    private static boolean reliesOnThePicture(ReleaseEvent event) {
        return event instanceof ReleaseEvent.NextRequested
                || event instanceof ReleaseEvent.ConfirmRequested
                || isDecision(event);
    }

    private static boolean isDecision(ReleaseEvent event) {
        return event instanceof ReleaseEvent.ObjectionTimeOver
                || (event instanceof ReleaseEvent.Decided decided
                        && decided.decision().approve());
    }

    private RequestRefused refused(String why) {
        return new RequestRefused("Release " + course.release().key() + ": " + why);
    }
}
