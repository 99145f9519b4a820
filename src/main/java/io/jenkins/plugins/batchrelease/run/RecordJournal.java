package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;

/** The record is the only copy: written before and after every batch. This is how the command line keeps a release. */
public final class RecordJournal implements Journal {
    private final RecordStore records;
    private StoredRecord known;
    /** Whether another hand may have changed more than the state. */
    private boolean spoilt;

    public RecordJournal(RecordStore records, StoredRecord known) {
        this.records = records;
        this.known = known;
    }

    @Override
    public synchronized void commit(Release release) {
        // Moving traffic is idempotent and follows from UPDATING, so a crash in between needs no note of its own; a
        // batch then takes three requests, and one for the traffic.
        if (release.phase() != Phase.VERIFYING) {
            known = spoilt ? records.writeAnew(known, release) : records.update(known, release);
            spoilt = false;
        }
    }

    @Override
    public synchronized StoredRecord known() {
        return known;
    }

    @Override
    public synchronized void adopt(StoredRecord record, Release believed) {
        known = record;
    }

    @Override
    public synchronized void alive(long now) {
        known = records.alive(known, now);
    }

    @Override
    public synchronized void overwrite(String resourceVersion) {
        known = known.over(resourceVersion);
        spoilt = true;
    }
}
