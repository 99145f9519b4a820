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

/**
 * Puts events to the state machine and keeps the answers in the journal: tries again when one could not be written, reads
 * when somebody else was faster or an answer was lost. In the mailbox only.
 *
 * <p>What a person asks for fails promptly if the record cannot be written. What happened by itself is not forgotten
 * because of that: it waits, is tried again, and people see why.
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
    /** What happened by itself and is not kept yet, in its order; the first one is being tried. */
    private final Deque<ReleaseEvent> waiting = new ArrayDeque<>();

    /** Whether something was to be done meanwhile that has to be done afterwards. */
    private boolean heldUp;

    /** One try to keep the answer to an event. {@code asked}: whether a person waits for it */
    private record Attempt(
            Release before,
            Transition transition,
            ReleaseEvent event,
            CompletableFuture<Release> kept,
            boolean asked) {}

    /** @param perform called when a new state is kept, whose effects are to be performed */
    Commits(
            Course course,
            Journal journal,
            RecordFollower record,
            Mailbox mailbox,
            Patience patience,
            Clock clock,
            Vigil vigil,
            Runnable perform) {
        this.course = course;
        this.journal = journal;
        this.record = record;
        this.mailbox = mailbox;
        this.patience = patience;
        this.clock = clock;
        this.vigil = vigil;
        this.perform = perform;
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
        put(event, kept, true);
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
            put(event, kept, false);
        } catch (RuntimeException | Error unforeseen) {
            if (!kept.isDone()) {
                fault(unforeseen);
                patience.whenHelped(this::putFirst);
            } else {
                throw unforeseen;
            }
        }
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

    private void put(ReleaseEvent event, CompletableFuture<Release> kept, boolean asked) {
        try {
            Release before = course.release();
            Transition transition = machine.on(before, event, clock.millis());
            if (transition.release() == before) {
                kept.complete(before);
            } else {
                commit(new Attempt(before, transition, event, kept, asked));
            }
        } catch (RequestRefused refused) {
            kept.completeExceptionally(refused);
        }
    }

    private void commit(Attempt attempt) {
        if (course.release().comesAfter(attempt.transition().release())) {
            // The answer to the first try was lost, its effect was not: the watch brought it.
            attempt.kept().complete(course.release());
            return;
        }
        if (course.release() != attempt.before()) {
            // Something else happened while this one waited to be written.
            put(attempt.event(), attempt.kept(), attempt.asked());
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

    /** Somebody has to give a right back, or to repair something. */
    private void refused(Attempt attempt, String reason, RuntimeException failure) {
        course.impeded(Impediment.Kind.RECORD, reason, failure.getMessage(), false);
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
            mailbox.post(() -> put(attempt.event(), attempt.kept(), attempt.asked()));
        } catch (ClusterException failure) {
            failed(attempt, failure);
        } catch (RecordDamaged damaged) {
            journal.overwrite(damaged.resourceVersion());
            mailbox.post(() -> commit(attempt));
        }
    }
}
