package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.Seal;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.Journal;
import io.jenkins.plugins.batchrelease.run.RecordJournal;
import java.util.Optional;

/** Where a process keeps the releases it drives. */
@FunctionalInterface
public interface Journals {
    /** @param believed what of the record may be believed */
    Journal open(RecordStore records, StoredRecord known, Release believed);

    /** What this process kept of a release itself, by the holder that a record names; empty if it kept nothing. */
    default Optional<Release> kept(Release recorded) {
        return Optional.empty();
    }

    /** What tells the records of this process from those of others. */
    default Seal seal() {
        return Seal.none();
    }

    /** The record is the only copy. */
    static Journals inCluster() {
        return (records, known, believed) -> new RecordJournal(records, known);
    }
}
