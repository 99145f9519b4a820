package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.release.Transition;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Puts events to the state machine and keeps the answers in the journal: tries again when one could not be written, reads
 * when somebody else was faster or an answer was lost. In the mailbox only.
 */
final class Commits {
    private final ReleaseMachine machine = new ReleaseMachine();
    private final Course course;
    private final Journal journal;
    private final RecordFollower record;
    private final Mailbox mailbox;
    private final Patience patience;
    private final Clock clock;
    private final Runnable perform;

    /** @param perform called when a new state is kept, whose effects are to be performed */
    Commits(
            Course course,
            Journal journal,
            RecordFollower record,
            Mailbox mailbox,
            Patience patience,
            Clock clock,
            Runnable perform) {
        this.course = course;
        this.journal = journal;
        this.record = record;
        this.mailbox = mailbox;
        this.patience = patience;
        this.clock = clock;
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
        on(event, kept);
    }

    /** What happened by itself. */
    void on(ReleaseEvent event) {
        on(event, new CompletableFuture<>());
    }

    private void on(ReleaseEvent event, CompletableFuture<Release> kept) {
        try {
            Release before = course.release();
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
        if (course.release().comesAfter(transition.release())) {
            // The answer to the first try was lost, its effect was not: the watch brought it.
            kept.complete(course.release());
            return;
        }
        if (course.release() != before) {
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
                patience.later(() -> commit(before, transition, event, kept));
            } else {
                kept.completeExceptionally(failure);
            }
        } catch (RequestRefused | RecordDamaged refused) {
            kept.completeExceptionally(refused);
        }
    }

    private void committed(Transition transition, CompletableFuture<Release> kept) {
        patience.restored();
        course.become(transition.release(), transition.effects());
        kept.complete(transition.release());
        course.tell();
        perform.run();
    }

    /** Either the answer to our own write was lost, or somebody else was faster: reading tells. */
    private void conflict(Release before, Transition transition, ReleaseEvent event, CompletableFuture<Release> kept) {
        try {
            Optional<StoredRecord> stored = record.read();
            if (stored.filter(found -> found.release().equals(transition.release()))
                    .isPresent()) {
                journal.adopt(stored.get());
                committed(transition, kept);
                return;
            }
            stored.ifPresent(found -> {
                journal.overwrite(found.resourceVersion());
                record.adopt(found);
            });
            mailbox.post(() -> on(event, kept));
        } catch (ClusterException failure) {
            patience.later(() -> commit(before, transition, event, kept));
        } catch (RecordDamaged damaged) {
            journal.overwrite(damaged.resourceVersion());
            mailbox.post(() -> commit(before, transition, event, kept));
        }
    }
}
