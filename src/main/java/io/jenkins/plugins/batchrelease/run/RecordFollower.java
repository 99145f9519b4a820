package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.WatchedObjects;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import java.util.Optional;

/** The record of one release, which others may write as well: what they wrote counts if it is newer. */
final class RecordFollower implements AutoCloseable {
    private final ReleaseMachine machine = new ReleaseMachine();
    private final Course course;
    private final Journal journal;
    private final ReleaseKey key;
    private final RecordStore records;
    private final WatchedObjects<ObjectNode> watched;
    private final Runnable adopted;

    /** @param adopted called when a state that somebody else wrote became ours */
    RecordFollower(Course course, Journal journal, Cluster cluster, Runnable adopted) {
        this.course = course;
        this.journal = journal;
        this.key = course.release().key();
        this.records = new RecordStore(cluster);
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
     * @throws RecordDamaged if another hand changed it
     */
    void readWatched() {
        RecordStore.in(watched, key).ifPresent(this::adopt);
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
            journal.overwrite(damaged.resourceVersion());
        }
    }

    /** Somebody else wrote the record: the newer state counts, whoever wrote it. */
    void adopt(StoredRecord record) {
        Release ours = course.release();
        Release theirs = record.release();
        // A record of that name may already be the next release's: its documents are not the ones we hold.
        boolean sameRelease = theirs.id().equals(ours.id());
        boolean ourOwnEcho = theirs.sequence() < ours.sequence() || theirs.equals(ours);
        if (!sameRelease || ourOwnEcho) {
            return;
        }
        journal.adopt(record);
        course.become(theirs, machine.unfinished(theirs));
        course.tell();
        adopted.run();
    }

    @Override
    public void close() {
        watched.close();
    }
}
