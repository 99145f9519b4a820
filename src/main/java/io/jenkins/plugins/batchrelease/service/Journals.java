package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.run.Journal;
import io.jenkins.plugins.batchrelease.run.RecordJournal;

/** Where a process keeps the releases it drives. */
@FunctionalInterface
public interface Journals {
    Journal open(RecordStore records, StoredRecord known);

    /** The record is the only copy. */
    static Journals inCluster() {
        return RecordJournal::new;
    }
}
