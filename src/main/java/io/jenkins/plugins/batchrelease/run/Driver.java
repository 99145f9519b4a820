package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Performs what the state machine asks for, and makes events of what the cluster shows and what the clock says. In the
 * mailbox only.
 */
final class Driver {
    private final Target target;
    private final Course course;
    private final Commits commits;
    private final Effects effects;
    private final WatchedWorkload watched;
    private final Reading reading;
    private final Patience patience;
    private final Clock clock;
    private final PhaseTime time;
    private final Vigil vigil;
    private final Soon look;
    private final Soon perform;
    private final BooleanSupplier driving;

    /**
     * @param time what deadlines are reckoned by
     * @param driving whether this process acts for the holder; otherwise it only looks
     * @param look a look soon
     * @param perform another try soon
     */
    Driver(
            Target target,
            Course course,
            Commits commits,
            Effects effects,
            WatchedWorkload watched,
            Patience patience,
            Clock clock,
            PhaseTime time,
            Vigil vigil,
            Soon look,
            Soon perform,
            BooleanSupplier driving) {
        this.target = target;
        this.course = course;
        this.commits = commits;
        this.effects = effects;
        this.watched = watched;
        this.reading = new Reading(target.ref());
        this.patience = patience;
        this.clock = clock;
        this.time = time;
        this.vigil = vigil;
        this.look = look;
        this.perform = perform;
        this.driving = driving;
    }

    /** Performs what is still to be done, as far as it goes. */
    void perform() {
        if (!driving.getAsBoolean()) {
            course.todo().become(List.of());
            look.request();
            return;
        }
        if (commits.isWaiting()) {
            // What follows is not certain before that is kept; then it is performed anyway.
            return;
        }
        try {
            if (holdsForDrift()) {
                return;
            }
            vigil.over(this::performNext);
        } catch (ClusterException failure) {
            failed(failure);
        } catch (RecordDamaged damaged) {
            course.todo().become(List.of());
            disturbed("record", damaged.getMessage());
        }
    }

    private void performNext() {
        Outcome outcome =
                course.todo().perform(effect -> effects.perform(effect, course.release(), watched.scene(), now()));
        course.unimpeded(Impediment.Kind.WORK);
        if (outcome.next().isPresent()) {
            commits.on(outcome.next().get());
        } else if (outcome.state() == Outcome.State.NOT_YET) {
            patience.later(this::perform);
        } else {
            patience.restored();
            patience.at(outcome.lookAgainAt(), now(), perform::request);
            look.request();
        }
    }

    private void failed(ClusterException failure) {
        boolean locked = failure.kind() == ClusterException.Kind.UNAUTHORIZED;
        boolean mayPass = failure.isTransient() || failure.kind() == ClusterException.Kind.CONFLICT || locked;
        String reason = failure.kind().name().toLowerCase(Locale.ROOT);
        if (!mayPass && course.release().isOpen()) {
            course.todo().become(List.of());
            disturbed(reason, failure.getMessage() + ".");
            return;
        }
        course.impeded(Impediment.Kind.WORK, reason, failure.getMessage(), mayPass && !locked);
        if (isLate() && clusterAnswers()) {
            course.todo().become(List.of());
            Problem late = reading.late(course.release(), failure.getMessage());
            boolean byPolicy = course.release().phase() == Phase.UPDATING
                    || course.release().phase() == Phase.VERIFYING;
            commits.on(byPolicy ? new ReleaseEvent.Failed(late) : new ReleaseEvent.Disturbed(late));
        } else if (mayPass) {
            patience.later(this::perform);
        } else {
            // Nothing is left that could be held; it is done when somebody has given the right back.
            patience.whenHelped(this::perform);
        }
    }

    private long now() {
        return time.now(course.release());
    }

    private boolean isLate() {
        Release release = course.release();
        return release.phase().isMoving()
                && now() >= release.phaseSince() + release.options().progressDeadlineMillis();
    }

    /** A release does not fail because the cluster is away, or a token has run out: its pods can do nothing about it. */
    private boolean clusterAnswers() {
        try {
            target.cluster().get(target.ref());
            return true;
        } catch (ClusterException away) {
            return !away.isTransient() && away.kind() != ClusterException.Kind.UNAUTHORIZED;
        }
    }

    /** Something that nobody foresaw: people are told, and can have it tried again. */
    void fault(Throwable unforeseen) {
        Release release = course.release();
        ProgramFault fault = ProgramFault.logged("at work on release " + release.key(), unforeseen);
        if (driving.getAsBoolean() && release.isOpen() && release.phase() != Phase.HELD) {
            course.todo().become(List.of());
            commits.on(new ReleaseEvent.Disturbed(fault.problem()));
            return;
        }
        course.impeded(Impediment.Kind.PROGRAM, "fault", fault.getMessage(), false);
        if (driving.getAsBoolean() && !course.todo().isEmpty() && !release.isOpen()) {
            patience.whenHelped(this::perform);
        }
    }

    /** A person has to look, whatever the policy for failures is. */
    void disturbed(String reason, String message) {
        commits.on(new ReleaseEvent.Disturbed(new Problem(reason, message).with("words", message)));
    }

    /** Looks at the pods, and does what that calls for. */
    void look() {
        look(watched.scene());
    }

    /** The same, with what the API server says at this moment. */
    void lookAnew() {
        look(watched.freshScene());
    }

    private void look(Scene scene) {
        if (!effects.isCurrent(scene)) {
            return;
        }
        Progress seen = read(scene);
        course.unimpeded(Impediment.Kind.PROGRAM);
        course.saw(seen);
        if (commits.isWaiting()) {
            return;
        }
        if (driving.getAsBoolean() && course.todo().isEmpty()) {
            act(scene, seen, now());
        } else if (driving.getAsBoolean() && course.todo().waiting().isPresent()) {
            reading.whileWaiting(course.release(), seen).ifPresent(commits::on);
        }
    }

    /** What a picture shows of the workload, and what of it another hand changed. */
    Progress read(Scene scene) {
        Todo todo = course.todo();
        Progress seen = target.workload()
                .progress(scene, Reading.goal(course.release()), clock.millis())
                .waitingFor(todo.waiting().or(this::othersAwaited));
        // Whoever else drives it may be about to write, or have written what its record does not say yet.
        boolean settled = driving.getAsBoolean() || !course.release().phase().isMoving();
        boolean written = settled && todo.isEmpty() && effects.isCurrent(scene);
        return seen.drifted(
                new Drifts(target, course.release(), written, todo.waiting().isPresent()).in(scene, seen));
    }

    private Optional<Waiting> othersAwaited() {
        Release release = course.release();
        return release.phase() == Phase.VERIFYING
                ? effects.others().waiting(release, clock.millis())
                : Optional.empty();
    }

    /** Pods do not move to what another hand has brought, whatever was known when they were asked to. */
    private boolean holdsForDrift() {
        Release release = course.release();
        if (release.phase() != Phase.UPDATING || course.todo().isEmpty()) {
            return false;
        }
        Scene scene = watched.scene();
        Progress seen = read(scene);
        if (!effects.isCurrent(scene) || seen.drift().isEmpty()) {
            return false;
        }
        // The watch may be behind a person who has undone what was different.
        Optional<ReleaseEvent> drift = reading.whileWaiting(release, read(watched.freshScene()))
                .filter(ReleaseEvent.Drifted.class::isInstance);
        drift.ifPresent(event -> {
            course.todo().become(List.of());
            commits.on(event);
        });
        return drift.isPresent();
    }

    private void act(Scene scene, Progress seen, long now) {
        Release release = course.release();
        boolean verifying = release.phase() == Phase.VERIFYING;
        Optional<ReleaseEvent> event = reading.of(
                        release, seen, target.workload().relied(scene), now)
                .or(() -> verifying ? effects.others().seen(release, now) : Optional.empty());
        if (event.isPresent()) {
            boolean back = event.get() instanceof ReleaseEvent.BackAgain;
            if (!back || helped(() -> effects.backLast(release))) {
                commits.on(event.get());
            }
            return;
        }
        if (release.phase().isMoving() && !verifying) {
            helped(() -> {
                if (!effects.help(release, seen)) {
                    patience.later(look::request);
                }
            });
        }
        patience.at(
                verifying
                        ? effects.others().lookAgainAt(release, now)
                        : reading.lookAgainAt(release, seen, now, clock.millis()),
                now,
                look::request);
    }

    /** Writes what the picture calls for. @return false if that failed; it is tried again */
    private boolean helped(Runnable help) {
        try {
            vigil.over(help);
            course.unimpeded(Impediment.Kind.WORK);
            return true;
        } catch (ClusterException failure) {
            course.impeded(
                    Impediment.Kind.WORK,
                    failure.kind().name().toLowerCase(Locale.ROOT),
                    failure.getMessage(),
                    failure.isTransient() || failure.kind() == ClusterException.Kind.CONFLICT);
            patience.later(look::request);
            return false;
        }
    }
}
