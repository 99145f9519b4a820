package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.cluster.WatchedObjects;
import io.jenkins.plugins.batchrelease.hook.HookLedger;
import io.jenkins.plugins.batchrelease.record.History;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.ReleaseMaterial;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.release.Transition;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Scene;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Drives one release, or follows it while somebody else drives. Everything happens in its mailbox, one thing after the
 * other: an event is put to the state machine, the answer is kept in the journal, the effects are performed. What the
 * cluster shows and what the clock says become events of the same kind.
 *
 * <p>After a crash, a new runner on the same record looks at the cluster and goes on.
 */
public final class ReleaseRunner implements AutoCloseable {
    private final ReleaseMachine machine = new ReleaseMachine();
    private final Target target;
    private final Journal journal;
    private final Effects effects;
    private final Reading reading;
    private final Patience patience;
    private final Clock clock;
    private final Predicate<String> isOurs;
    private final Mailbox mailbox;
    private final WatchedWorkload watched;
    private final WatchedObjects<ObjectNode> records;
    private final Onlookers onlookers = new Onlookers();
    private final Soon look;
    private final Soon perform;
    private final Promises promises;
    private volatile Release release;
    private volatile Progress progress = Progress.absent();
    private final Todo todo = new Todo();
    /** Until it is told to go on, a runner only looks: what was under way has to be taken up first. */
    private boolean active;
    /** What was under way is taken up once: doing it for everybody who asks would be a request each time. */
    private boolean takenUp;

    /**
     * Looks at a release; {@link #resume} makes it go on.
     *
     * @param isOurs whether this process acts for a holder, by its id: only such a release is driven
     */
    public ReleaseRunner(
            Target target,
            StoredRecord record,
            Journal journal,
            Predicate<String> isOurs,
            Executors executors,
            Clock clock) {
        this.target = target;
        this.release = record.release();
        this.promises = new Promises(release.key().toString());
        this.journal = journal;
        this.isOurs = isOurs;
        this.patience = new Patience(executors.timer());
        this.clock = clock;
        this.reading = new Reading(target.ref());
        this.mailbox = new Mailbox(executors.workers());
        this.look = new Soon(mailbox, this::lookNow);
        this.perform = new Soon(mailbox, this::performPending);
        this.effects = new Effects(target, new History(target.cluster()), perform::request);
        this.watched = new WatchedWorkload(target);
        this.records = records().watch(release.key().namespace());
        records.onChange(name -> {
            if (name.equals(RecordStore.secretName(release.key()))) {
                mailbox.post(this::readRecord);
            }
        });
        watched.onChange(look::request);
    }

    public Release release() {
        return release;
    }

    public Progress progress() {
        return progress;
    }

    /** Its pods: those of the workload, and of hooks that were started for it. */
    public List<PodView> pods() {
        return watched.withPodsOf(HookLedger.started(release), progress.pods());
    }

    /** The documents of the release: may hold Secrets, never shown. */
    public ReleaseMaterial material() {
        return target.material();
    }

    /** Calls with every change of the release or its pods, from now on; and once at once. */
    public void listen(ReleaseListener listener) {
        mailbox.post(() -> {
            onlookers.add(listener);
            listener.changed(release, progress);
        });
    }

    public void unlisten(ReleaseListener listener) {
        onlookers.remove(listener);
        // It may still be on its way in.
        mailbox.post(() -> onlookers.remove(listener));
    }

    /** Goes on with what was under way, if this process holds the release. */
    public void resume() {
        mailbox.post(() -> {
            if (takenUp) {
                return;
            }
            active = true;
            takenUp = isDriving();
            todo.become(machine.unfinished(release));
            performPending();
        });
    }

    /**
     * Puts an event to the state machine.
     *
     * @return the release once the answer is kept; fails with {@link RequestRefused} if it does not fit
     */
    public CompletableFuture<Release> submit(ReleaseEvent event) {
        CompletableFuture<Release> kept = promises.make();
        mailbox.post(() -> ask(event, kept));
        return kept;
    }

    /** The release when it next comes to rest; at once if it rests now. */
    public CompletableFuture<Release> atRest() {
        CompletableFuture<Release> rest = promises.make();
        mailbox.post(() -> {
            if (release.isAtRest()) {
                rest.complete(release);
            } else {
                onlookers.await(rest);
            }
        });
        return rest;
    }

    private boolean isDriving() {
        return active && isOurs.test(release.holder().id());
    }

    /** A refusal may rest on what we knew before somebody else wrote: it is given after reading again. */
    private void ask(ReleaseEvent event, CompletableFuture<Release> kept) {
        try {
            machine.on(release, event, clock.millis());
        } catch (RequestRefused refused) {
            try {
                readStored();
            } catch (ClusterException | RecordDamaged unreadable) {
                kept.completeExceptionally(refused);
                return;
            }
        }
        on(event, kept);
    }

    /** What the pods look like now, after everything that was known when it was asked. */
    public CompletableFuture<Progress> look() {
        CompletableFuture<Progress> seen = promises.make();
        mailbox.post(() -> {
            lookNow();
            seen.complete(progress);
        });
        return seen;
    }

    private void on(ReleaseEvent event, CompletableFuture<Release> kept) {
        try {
            Release before = release;
            Transition transition = machine.on(before, event, clock.millis());
            if (transition.release() == before) {
                kept.complete(before);
            } else {
                commit(before, transition, event, kept);
            }
        } catch (RequestRefused refused) {
            kept.completeExceptionally(refused);
        }
    }

    private void commit(Release before, Transition transition, ReleaseEvent event, CompletableFuture<Release> kept) {
        if (release.comesAfter(transition.release())) {
            // The answer to the first try was lost, its effect was not: the watch brought it.
            kept.complete(release);
            return;
        }
        if (release != before) {
            // Something else happened while this one waited to be written.
            on(event, kept);
            return;
        }
        try {
            journal.commit(transition.release());
            committed(transition, kept);
        } catch (ClusterException failure) {
            if (failure.kind() == ClusterException.Kind.CONFLICT) {
                conflict(before, transition, event, kept);
            } else if (failure.isTransient()) {
                later(() -> commit(before, transition, event, kept));
            } else {
                kept.completeExceptionally(failure);
            }
        } catch (RequestRefused | RecordDamaged refused) {
            kept.completeExceptionally(refused);
        }
    }

    private void committed(Transition transition, CompletableFuture<Release> kept) {
        patience.restored();
        release = transition.release();
        todo.become(transition.effects());
        kept.complete(release);
        onlookers.tell(release, progress);
        performPending();
    }

    /** Either the answer to our own write was lost, or somebody else was faster: reading tells. */
    private void conflict(Release before, Transition transition, ReleaseEvent event, CompletableFuture<Release> kept) {
        try {
            Optional<StoredRecord> stored = records().read(before.key());
            if (stored.filter(record -> record.release().equals(transition.release()))
                    .isPresent()) {
                journal.adopt(stored.get());
                committed(transition, kept);
                return;
            }
            stored.ifPresent(record -> {
                journal.overwrite(record.resourceVersion());
                adopt(record);
            });
            mailbox.post(() -> on(event, kept));
        } catch (ClusterException failure) {
            later(() -> commit(before, transition, event, kept));
        } catch (RecordDamaged damaged) {
            journal.overwrite(damaged.resourceVersion());
            mailbox.post(() -> commit(before, transition, event, kept));
        }
    }

    private RecordStore records() {
        return new RecordStore(target.cluster());
    }

    /** We still have the true state: it is written over what the other hand left, and people are told. */
    private void recordChanged(RecordDamaged damaged) {
        if (damaged.resourceVersion().isEmpty()) {
            return;
        }
        journal.overwrite(damaged.resourceVersion());
        disturbed("record", "The record of " + release.key() + " was changed by another hand. It is written anew.");
    }

    private void performPending() {
        if (!isDriving()) {
            todo.become(List.of());
            look.request();
            return;
        }
        try {
            Outcome outcome = todo.perform(effect -> effects.perform(effect, release, watched.scene(), clock.millis()));
            if (outcome.next().isPresent()) {
                on(outcome.next().get(), new CompletableFuture<>());
            } else if (outcome.state() == Outcome.State.NOT_YET) {
                later(this::performPending);
            } else {
                patience.restored();
                patience.at(outcome.lookAgainAt(), clock.millis(), perform::request);
                look.request();
            }
        } catch (ClusterException failure) {
            if (failure.isTransient() || failure.kind() == ClusterException.Kind.CONFLICT) {
                later(this::performPending);
            } else {
                todo.become(List.of());
                disturbed(failure.kind().name().toLowerCase(Locale.ROOT), failure.getMessage() + ".");
            }
        } catch (RecordDamaged damaged) {
            todo.become(List.of());
            disturbed("record", damaged.getMessage());
        }
    }

    private void disturbed(String reason, String message) {
        on(new ReleaseEvent.Disturbed(new Problem(reason, message).with("words", message)), new CompletableFuture<>());
    }

    private void lookNow() {
        Scene scene = watched.scene();
        if (!effects.isCurrent(scene)) {
            return;
        }
        long now = clock.millis();
        Progress seen =
                target.workload().progress(scene, Reading.goal(release), now).waitingFor(todo.waiting());
        boolean changed = !seen.equals(progress);
        progress = seen;
        if (changed) {
            onlookers.tell(release, progress);
        }
        if (isDriving() && todo.isEmpty()) {
            act(seen, now);
        } else if (isDriving() && todo.waiting().isPresent()) {
            reading.whileWaiting(release, seen).ifPresent(event -> on(event, new CompletableFuture<>()));
        }
    }

    private void act(Progress seen, long now) {
        Optional<ReleaseEvent> event = reading.of(release, seen, now);
        if (event.isPresent()) {
            on(event.get(), new CompletableFuture<>());
            return;
        }
        if (release.phase().isMoving()) {
            try {
                if (!effects.help(release, seen)) {
                    later(look::request);
                }
            } catch (ClusterException failure) {
                later(look::request);
            }
        }
        patience.at(reading.lookAgainAt(release, seen, now), now, look::request);
    }

    private void readRecord() {
        try {
            RecordStore.in(records, release.key()).ifPresent(this::adopt);
        } catch (RecordDamaged damaged) {
            if (isDriving()) {
                recordChanged(damaged);
            }
        }
    }

    private void readStored() {
        try {
            records().read(release.key()).ifPresent(this::adopt);
        } catch (RecordDamaged damaged) {
            journal.overwrite(damaged.resourceVersion());
        }
    }

    /** Somebody else wrote the record: the newer state counts, whoever wrote it. */
    private void adopt(StoredRecord record) {
        Release theirs = record.release();
        // A record of that name may already be the next release's: its documents are not the ones we hold.
        boolean sameRelease = theirs.id().equals(release.id());
        boolean ourOwnEcho = theirs.sequence() < release.sequence() || theirs.equals(release);
        if (!sameRelease || ourOwnEcho) {
            return;
        }
        journal.adopt(record);
        release = theirs;
        todo.become(machine.unfinished(release));
        onlookers.tell(release, progress);
        performPending();
    }

    private void later(Runnable task) {
        patience.later(() -> mailbox.post(task));
    }

    /** Closes it because another runner goes on with the release: whoever waits is told to ask again. */
    public void replace() {
        close();
        promises.breakAll();
    }

    @Override
    public void close() {
        mailbox.close();
        effects.close();
        watched.close();
        records.close();
    }
}
