package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.hook.HookLedger;
import io.jenkins.plugins.batchrelease.record.History;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.ReleaseMaterial;
import io.jenkins.plugins.batchrelease.record.Seal;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.AnotherRelease;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Drives one release, or follows it while somebody else drives. Everything happens in its mailbox, one thing after the
 * other: an event is put to the state machine, the answer is kept in the journal, the effects are performed. What the
 * cluster shows and what the clock says become events of the same kind.
 *
 * <p>After a crash, a new runner on the same record looks at the cluster and goes on.
 */
public final class ReleaseRunner implements AutoCloseable {
    /** How long a look may be held up by something else that is under way for the release. */
    private static final long LOOK_MILLIS = 6_000;

    private final Target target;
    private final Predicate<String> isOurs;
    /** Whether this is a Jenkins, which holds releases as builds and never as somebody at the command line. */
    private final boolean sealed;

    private final Course course;
    private final Mailbox mailbox;
    private final Effects effects;
    private final WatchedWorkload watched;
    private final RecordFollower record;
    private final Commits commits;
    private final Driver driver;
    private final PictureCheck pictures;
    private final SignsOfLife signs;
    private final Sight sight;
    private final Promises promises;
    /** Until it is told to go on, a runner only looks: what was under way has to be taken up first. */
    private boolean active;
    /** What was under way is taken up once: doing it for everybody who asks would be a request each time. */
    private boolean takenUp;

    /**
     * Looks at a release; {@link #resume} makes it go on.
     *
     * @param isOurs whether this process acts for a holder, by its id: only such a release is driven
     * @param rhythm how often a sign of life is left in the record
     */
    public ReleaseRunner(
            Target target,
            StoredRecord stored,
            Journal journal,
            Seal seal,
            Predicate<String> isOurs,
            Executors executors,
            Clock clock,
            Duration rhythm) {
        this.target = target;
        this.isOurs = isOurs;
        this.sealed = seal.of("").isPresent();
        this.course = new Course(stored.release(), clock);
        this.promises = new Promises(stored.release().key().toString());
        this.mailbox = new Mailbox(executors.workers(), this::fault);
        Patience patience = new Patience(mailbox, executors.timer());
        Soon look = new Soon(mailbox, this::lookNow);
        Soon perform = new Soon(mailbox, this::perform);
        Vigil vigil = new Vigil(executors, this::takesLong, () -> course.unimpeded(Impediment.Kind.ANSWER));
        this.effects = new Effects(target, new History(target.cluster(), seal), perform::request, clock);
        this.watched = new WatchedWorkload(target);
        this.record = recordOrNone(journal, seal);
        this.commits =
                new Commits(course, journal, record, mailbox, patience, clock, vigil, this::perform, this::isDriving);
        this.driver = new Driver(
                target,
                course,
                commits,
                effects,
                watched,
                patience,
                clock,
                new PhaseTime(clock, new Age(clock, System::nanoTime)),
                vigil,
                look,
                perform,
                this::isDriving);
        this.pictures = new PictureCheck(target, course, commits, driver, watched);
        this.signs = new SignsOfLife(course, journal, record, patience, clock, rhythm, this::isDriving);
        this.sight = new Sight(target, course, patience, vigil);
        record.onChange(() -> mailbox.post(this::readRecord));
        watched.onChange(() -> {
            sight.heard();
            look.request();
        });
    }

    private RecordFollower recordOrNone(Journal journal, Seal seal) {
        try {
            return new RecordFollower(
                    course, journal, new RecordStore(target.cluster(), seal), this::isDriving, this::perform);
        } catch (RuntimeException | Error failure) {
            watched.close();
            throw failure;
        }
    }

    public Release release() {
        return course.release();
    }

    public Progress progress() {
        return course.progress();
    }

    /** Its pods: those of the workload, and of hooks that were started for it. */
    public List<PodView> pods() {
        return watched.withPodsOf(HookLedger.started(release()), progress().pods());
    }

    /** The documents of the release: may hold Secrets, never shown. */
    public ReleaseMaterial material() {
        return target.material();
    }

    /** Calls with every change of the release or its pods, from now on; and once at once. */
    public void listen(ReleaseListener listener) {
        mailbox.post(() -> {
            course.onlookers().add(listener);
            course.onlookers().tell(listener, release(), progress());
        });
    }

    public void unlisten(ReleaseListener listener) {
        course.onlookers().remove(listener);
        // It may still be on its way in.
        mailbox.post(() -> course.onlookers().remove(listener));
    }

    /** Goes on with what was under way, if this process holds the release. */
    public void resume() {
        mailbox.post(() -> {
            if (takenUp && progress().impediment().isEmpty()) {
                return;
            }
            // Whoever asks may know that the cause is gone.
            active = true;
            takenUp = isDriving();
            course.todo().become(new ReleaseMachine().unfinished(release()));
            perform();
        });
    }

    /**
     * Puts an event to the state machine.
     *
     * @return the release once the answer is kept; fails with {@link RequestRefused} if it does not fit
     */
    public CompletableFuture<Release> submit(ReleaseEvent event) {
        CompletableFuture<Release> kept = promises.make();
        mailbox.post(() -> owed(kept, () -> pictures.ask(event, kept)));
        return kept;
    }

    /** Goes on from what another hand made of the workload. @return as {@link #submit} does */
    public CompletableFuture<Release> takeOver(Holder holder) {
        CompletableFuture<Release> kept = promises.make();
        mailbox.post(() -> owed(kept, () -> pictures.hold().whenComplete((held, failure) -> {
            if (failure == null) {
                mailbox.post(() -> owed(kept, () -> pictures.takeOver(holder, kept)));
            } else {
                kept.completeExceptionally(failure);
            }
        })));
        return kept;
    }

    /** The release when it next comes to rest; at once if it rests now. */
    public CompletableFuture<Release> atRest() {
        CompletableFuture<Release> rest = promises.make();
        mailbox.post(() -> {
            if (release().isAtRest()) {
                rest.complete(release());
            } else {
                course.onlookers().await(rest);
            }
        });
        return rest;
    }

    /**
     * What the pods look like now, after everything that was known when it was asked; what was known before if something
     * takes too long.
     */
    public CompletableFuture<Progress> look() {
        CompletableFuture<Progress> seen = promises.make();
        mailbox.post(() -> owed(seen, () -> {
            lookNow();
            makeCertain();
            seen.complete(progress());
        }));
        CompletableFuture<Progress> known = new CompletableFuture<>();
        known.completeOnTimeout(null, LOOK_MILLIS, TimeUnit.MILLISECONDS).thenRun(() -> seen.complete(progress()));
        seen.whenComplete((progress, failure) -> known.cancel(false));
        return seen;
    }

    /**
     * Nobody is told of another hand because a watch is behind, or because whoever drives the release has just gone on: the
     * record is written before a batch moves.
     */
    private void makeCertain() {
        if (isDriving() || DriftNotice.of(release(), progress()).isEmpty()) {
            return;
        }
        try {
            record.readStored();
            driver.lookAnew();
        } catch (ClusterException unreachable) {
            // Who may only watch sees what the watch shows.
            lookNow();
        }
    }

    /** Whatever goes wrong, who waits for it is told. */
    private void owed(CompletableFuture<?> promise, Runnable task) {
        try {
            task.run();
        } catch (ClusterException | RequestRefused | RecordDamaged failure) {
            promise.completeExceptionally(failure);
        } catch (RuntimeException | Error unforeseen) {
            ProgramFault fault = ProgramFault.logged("asked for something", unforeseen);
            promise.completeExceptionally(fault);
            if (!release().isAtRest()) {
                // Something is under way that may be affected; at rest, who asked is told, and may ask again.
                throw fault;
            }
        }
    }

    private void fault(Throwable unforeseen) {
        try {
            driver.fault(unforeseen);
        } catch (RuntimeException | Error another) {
            ProgramFault.log("telling of a fault", another);
        }
    }

    private void takesLong() {
        course.impeded(
                Impediment.Kind.ANSWER,
                "unavailable",
                "the API server at " + target.cluster().address() + " has been asked and has not answered",
                false);
    }

    private boolean isDriving() {
        Holder holder = release().holder();
        // A record may say of anybody at the command line that they bear the id of a build of ours.
        boolean elsewhere = sealed && holder.actor().kind() == Actor.Kind.COMMAND_LINE;
        return active && !elsewhere && isOurs.test(holder.id());
    }

    private void perform() {
        driver.perform();
    }

    private void lookNow() {
        driver.look();
        signs.look();
        sight.look();
    }

    private void readRecord() {
        try {
            RecordFollower.Seen seen = record.readWatched();
            if (seen == RecordFollower.Seen.ANOTHER) {
                record.another()
                        .ifPresent(another -> course.impeded(
                                Impediment.Kind.RECORD, AnotherRelease.REASON, another.getMessage(), false));
            } else if (seen == RecordFollower.Seen.REFUSED) {
                changedByAnotherHand();
            } else if (seen == RecordFollower.Seen.GONE
                    && isDriving()
                    && !release().closed()) {
                commits.on(new ReleaseEvent.RecordLost());
            }
            signs.look();
        } catch (RecordDamaged damaged) {
            if (isDriving() && !damaged.resourceVersion().isEmpty()) {
                // We still have the true state: it is written over what the other hand left, and people are told.
                record.overwrite(damaged);
                changedByAnotherHand();
            }
        }
    }

    private void changedByAnotherHand() {
        driver.disturbed(
                "record", "The record of " + release().key() + " was changed by another hand. It is written anew.");
    }

    /** Closes it because another runner goes on with the release: whoever waits is told to ask again. */
    public void replace() {
        promises.breakAll(", for another takes its place");
        close();
    }

    /** Whoever still waits for it is told. */
    @Override
    public void close() {
        promises.breakAll("");
        mailbox.close();
        effects.close();
        watched.close();
        record.close();
    }
}
