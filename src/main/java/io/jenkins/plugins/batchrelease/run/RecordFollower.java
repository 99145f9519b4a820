package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.WatchedObjects;
import io.jenkins.plugins.batchrelease.record.Adoption;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.AnotherRelease;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The record of one release, which others may write as well: what they wrote counts if it is newer. */
final class RecordFollower implements AutoCloseable {
    /** What the watch shows of the record. */
    enum Seen {
        /** Ours, or somebody's who may be believed. */
        GOOD,
        /** A state that does not follow from ours, or does what its writer may not. */
        REFUSED,
        /** Another release's, while ours is open. */
        ANOTHER,
        /** Somebody deleted it. */
        GONE
    }

    private final ReleaseMachine machine = new ReleaseMachine();
    private final Course course;
    private final Journal journal;
    private final ReleaseKey key;
    private final RecordStore records;
    private final WatchedObjects<ObjectNode> watched;
    private final BooleanSupplier driving;
    private final Runnable adopted;
    private boolean seen;

    /**
     * @param adopted called when a state that somebody else wrote became ours
     * @param driving whether this process acts for the holder
     */
    RecordFollower(Course course, Journal journal, RecordStore records, BooleanSupplier driving, Runnable adopted) {
        this.course = course;
        this.journal = journal;
        this.key = course.release().key();
        this.records = records;
        this.driving = driving;
        this.adopted = adopted;
        this.watched = records.watch(key);
    }

    /** Calls whenever the record changes; the call must not block. */
    void onChange(Runnable changed) {
        watched.onChange(name -> {
            if (name.equals(RecordStore.secretName(key))) {
                changed.run();
            }
        });
    }

    /** What is stored now. */
    Optional<StoredRecord> read() {
        return records.read(key);
    }

    /**
     * Takes over what the watch shows.
     *
     * @return what became of it
     * @throws RecordDamaged if another hand changed it
     */
    Seen readWatched() {
        Optional<StoredRecord> there = records.in(watched, key);
        boolean gone = there.isEmpty() && seen;
        seen = there.isPresent();
        if (there.isPresent() && isAnother(there.get())) {
            return Seen.ANOTHER;
        }
        if (there.isPresent()) {
            return adopt(there.get()) ? Seen.GOOD : Seen.REFUSED;
        }
        return gone ? Seen.GONE : Seen.GOOD;
    }

    /** Of the same name, while ours is open to our knowledge. */
    private boolean isAnother(StoredRecord found) {
        Release ours = course.release();
        return !ours.closed() && !found.release().id().equals(ours.id());
    }

    /** What is to be told of the release whose record took the place of ours; empty if none did. */
    Optional<AnotherRelease> another() {
        return records.in(watched, key)
                .filter(this::isAnother)
                .map(found -> new AnotherRelease(course.release(), found.release()));
    }

    /** When its driver left the last sign of life, as the watch shows it, in milliseconds since the epoch; 0 for never. */
    long aliveAt() {
        return RecordStore.aliveAt(watched, key);
    }

    /** Takes over what is stored now. */
    void readStored() {
        try {
            read().ifPresent(this::adopt);
        } catch (RecordDamaged damaged) {
            overwrite(damaged);
        }
    }

    /** Lets the next write go over what the other hand left. */
    void overwrite(RecordDamaged damaged) {
        if (!damaged.resourceVersion().isEmpty()) {
            journal.overwrite(damaged.resourceVersion());
        }
    }

    /**
     * Somebody else wrote the record: a state that follows from ours counts, as far as its writer may be believed.
     *
     * @return false if it is not to be believed; the next write goes over it
     */
    boolean adopt(StoredRecord record) {
        Adoption adoption = Adoption.of(course.release(), journal.known(), record, driving.getAsBoolean());
        if (adoption instanceof Adoption.Take take) {
            journal.adopt(record, take.release());
            course.become(take.release(), machine.unfinished(take.release()));
            course.tell();
            adopted.run();
        } else if (adoption instanceof Adoption.Refuse && driving.getAsBoolean()) {
            journal.overwrite(record.resourceVersion());
            return false;
        }
        return true;
    }

    @Override
    public void close() {
        watched.close();
    }
}
