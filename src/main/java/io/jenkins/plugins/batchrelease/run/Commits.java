package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.AnotherRelease;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.release.Transition;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Puts events to the state machine and keeps the answers in the journal: tries again when one could not be written, reads
 * when somebody else was faster or an answer was lost. In the mailbox only.
 *
 * <p>What a person asks for fails promptly if the record cannot be written. What happened by itself is not forgotten
 * because of that: it waits, is tried again, and people see why. What was concluded from a picture of the workload and a state
 * is not true of another state: when somebody else was faster, it is concluded anew.
 */
final class Commits {
    private final ReleaseMachine machine = new ReleaseMachine();
    private final Course course;
    private final Journal journal;
    private final RecordFollower record;
    private final Mailbox mailbox;
    private final Patience patience;
    private final Clock clock;
    private final Vigil vigil;
    private final Runnable perform;
    private final BooleanSupplier driving;
    /** What happened by itself and is not kept yet, in its order; the first one is being tried. */
    private final Deque<ReleaseEvent> waiting = new ArrayDeque<>();

    /** Whether something was to be done meanwhile that has to be done afterwards. */
    private boolean heldUp;

    /**
     * What is to be kept.
     *
     * @param asked whether a person waits for it
     * @param overtaken what to do when somebody else wrote another state meanwhile; empty to try again with that
     */
    private record Wish(
            ReleaseEvent event, CompletableFuture<Release> kept, boolean asked, Optional<Runnable> overtaken) {}

    /** One try to keep the answer to an event. */
    private record Attempt(Release before, Transition transition, Wish wish) {
        CompletableFuture<Release> kept() {
            return wish.kept();
        }

        boolean asked() {
            return wish.asked();
        }
    }

    /**
     * @param perform called when a new state is kept, whose effects are to be performed
     * @param driving whether this process acts for the holder
     */
    Commits(
            Course course,
            Journal journal,
            RecordFollower record,
            Mailbox mailbox,
            Patience patience,
            Clock clock,
            Vigil vigil,
            Runnable perform,
            BooleanSupplier driving) {
        this.course = course;
        this.journal = journal;
        this.record = record;
        this.mailbox = mailbox;
        this.patience = patience;
        this.clock = clock;
        this.vigil = vigil;
        this.perform = perform;
        this.driving = driving;
    }

    /** Whether what somebody asks for would do something, by what is known here. */
    boolean allows(ReleaseEvent event) {
        try {
            return machine.on(course.release(), event, clock.millis()).release() != course.release();
        } catch (RequestRefused refused) {
            return false;
        }
    }

    /** What somebody asks for. A refusal may rest on what we knew before somebody else wrote: it is given after reading again. */
    void ask(ReleaseEvent event, CompletableFuture<Release> kept) {
        try {
            machine.on(course.release(), event, clock.millis());
        } catch (RequestRefused refused) {
            try {
                record.readStored();
            } catch (ClusterException | RecordDamaged unreadable) {
                kept.completeExceptionally(refused);
                return;
            }
        }
        put(new Wish(event, kept, true, Optional.empty()));
    }

    /**
     * Holds the release for what a picture shows, before somebody asks for something.
     *
     * @param overtaken called if another state was written meanwhile, for which the picture may mean nothing
     */
    void hold(ReleaseEvent.Drifted drifted, CompletableFuture<Release> kept, Runnable overtaken) {
        put(new Wish(drifted, kept, true, Optional.of(overtaken)));
    }

    /** Takes over what is stored. @return whether that is another state than the one known before */
    boolean readAgain() {
        Release before = course.release();
        try {
            record.readStored();
        } catch (ClusterException | RecordDamaged unreadable) {
            // What is written next meets the same, and tells.
            return false;
        }
        return course.release() != before;
    }

    /** What happened by itself. */
    void on(ReleaseEvent event) {
        if (waiting.contains(event)) {
            return;
        }
        waiting.add(event);
        if (waiting.size() == 1) {
            putFirst();
        }
    }

    /** Whether something that happened by itself could not be kept yet: what follows from it has to wait. */
    boolean isWaiting() {
        heldUp |= !waiting.isEmpty();
        return !waiting.isEmpty();
    }

    private void putFirst() {
        ReleaseEvent event = waiting.element();
        CompletableFuture<Release> kept = new CompletableFuture<>();
        kept.whenComplete((release, refused) -> settled());
        try {
            put(new Wish(event, kept, false, Optional.of(() -> overtaken(event, kept))));
        } catch (RuntimeException | Error unforeseen) {
            if (!kept.isDone()) {
                fault(unforeseen);
                patience.whenHelped(this::putFirst);
            } else {
                throw unforeseen;
            }
        }
    }

    /** Whoever drives it now looks for itself; and so do we, if that is us. */
    private void overtaken(ReleaseEvent event, CompletableFuture<Release> kept) {
        if (driving.getAsBoolean() && !isConcludedFromAPicture(event)) {
            put(new Wish(event, kept, false, Optional.of(() -> overtaken(event, kept))));
        } else {
            heldUp = true;
            kept.complete(course.release());
        }
    }

    private static boolean isConcludedFromAPicture(ReleaseEvent event) {
        return event instanceof ReleaseEvent.Drifted
                || event instanceof ReleaseEvent.Resized
                || event instanceof ReleaseEvent.Ahead
                || event instanceof ReleaseEvent.BatchReady
                || event instanceof ReleaseEvent.Failed;
    }

    private void settled() {
        waiting.remove();
        if (!waiting.isEmpty()) {
            mailbox.post(this::putFirst);
        } else if (heldUp) {
            heldUp = false;
            mailbox.post(perform);
        }
    }

    private void put(Wish wish) {
        try {
            Release before = course.release();
            Transition transition = machine.on(before, wish.event(), clock.millis());
            if (transition.release() == before) {
                wish.kept().complete(before);
            } else {
                commit(new Attempt(before, transition, wish));
            }
        } catch (RequestRefused refused) {
            wish.kept().completeExceptionally(refused);
        }
    }

    private void again(Attempt attempt) {
        boolean same = course.release() == attempt.before();
        attempt.wish()
                .overtaken()
                .filter(overtaken -> !same)
                .orElse(() -> put(attempt.wish()))
                .run();
    }

    private void commit(Attempt attempt) {
        if (course.release().comesAfter(attempt.transition().release())) {
            // The answer to the first try was lost, its effect was not: the watch brought it.
            attempt.kept().complete(course.release());
            return;
        }
        if (course.release() != attempt.before()) {
            // Something else happened while this one waited to be written.
            again(attempt);
            return;
        }
        try {
            vigil.over(() -> journal.commit(attempt.transition().release()));
        } catch (ClusterException failure) {
            if (failure.kind() == ClusterException.Kind.CONFLICT) {
                conflict(attempt);
            } else {
                failed(attempt, failure);
            }
            return;
        } catch (RequestRefused refused) {
            refused(attempt, "refused", refused);
            return;
        } catch (RecordDamaged damaged) {
            refused(attempt, "record", damaged);
            return;
        } catch (RuntimeException | Error unforeseen) {
            if (attempt.asked()) {
                throw unforeseen;
            }
            fault(unforeseen);
            patience.whenHelped(() -> commit(attempt));
            return;
        }
        committed(attempt);
    }

    private void committed(Attempt attempt) {
        Transition transition = attempt.transition();
        patience.restored();
        course.unimpeded(Impediment.Kind.RECORD);
        course.become(transition.release(), transition.effects());
        attempt.kept().complete(transition.release());
        course.tell();
        perform.run();
    }

    private void failed(Attempt attempt, ClusterException failure) {
        String reason = failure.kind().name().toLowerCase(Locale.ROOT);
        if (failure.isTransient()) {
            course.impeded(Impediment.Kind.RECORD, reason, failure.getMessage(), true);
            patience.later(() -> commit(attempt));
        } else {
            refused(attempt, reason, failure);
        }
    }

    private static String words(RuntimeException failure) {
        boolean gone = failure instanceof ClusterException missing && missing.kind() == ClusterException.Kind.NOT_FOUND;
        return gone
                ? failure.getMessage() + "; if the namespace was deleted, nothing of the release is left there:"
                        + " make it again and the release goes on to what people have to decide, or end this"
                : failure.getMessage();
    }

    /** Somebody has to give a right back, or to repair something. */
    private void refused(Attempt attempt, String reason, RuntimeException failure) {
        course.impeded(Impediment.Kind.RECORD, reason, words(failure), false);
        if (attempt.asked()) {
            attempt.kept().completeExceptionally(failure);
        } else {
            patience.whenHelped(() -> commit(attempt));
        }
    }

    private void fault(Throwable unforeseen) {
        ProgramFault fault = ProgramFault.logged(
                "keeping what happened to release " + course.release().key(), unforeseen);
        course.impeded(Impediment.Kind.RECORD, "fault", fault.getMessage(), false);
    }

    /** Either the answer to our own write was lost, or somebody else was faster: reading tells. */
    private void conflict(Attempt attempt) {
        try {
            Optional<StoredRecord> stored = record.read();
            if (stored.filter(
                            found -> found.release().equals(attempt.transition().release()))
                    .isPresent()) {
                journal.adopt(stored.get(), attempt.transition().release());
                committed(attempt);
                return;
            }
            Optional<Release> another = stored.map(StoredRecord::release)
                    .filter(found -> !found.id().equals(attempt.before().id()));
            if (another.isPresent()) {
                refused(attempt, AnotherRelease.REASON, new AnotherRelease(attempt.before(), another.get()));
                return;
            }
            stored.filter(record::adopt)
                    .filter(found -> !journal.known().resourceVersion().equals(found.resourceVersion()))
                    .ifPresent(found -> journal.overwrite(found.resourceVersion()));
            mailbox.post(() -> again(attempt));
        } catch (ClusterException failure) {
            failed(attempt, failure);
        } catch (RecordDamaged damaged) {
            journal.overwrite(damaged.resourceVersion());
            mailbox.post(() -> commit(attempt));
        }
    }
}
