package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.function.Consumer;

/**
 * The record, and a copy of the holder's own beside it. The record leads, so that what another process writes is never
 * passed over; the own copy tells the holder after a restart what it was driving, and shows it while the cluster is away.
 */
public final class MirroredJournal implements Journal {
    private final Consumer<Release> own;
    private final RecordJournal mirror;

    /** @param own saves the holder's own copy before it returns */
    public MirroredJournal(Consumer<Release> own, RecordStore records, StoredRecord known) {
        this.own = own;
        this.mirror = new RecordJournal(records, known);
    }

    @Override
    public void commit(Release release) {
        mirror.commit(release);
        own.accept(release);
    }

    @Override
    public StoredRecord known() {
        return mirror.known();
    }

    @Override
    public void adopt(StoredRecord record, Release believed) {
        mirror.adopt(record, believed);
        own.accept(believed);
    }

    @Override
    public void alive(long now) {
        mirror.alive(now);
    }

    @Override
    public void overwrite(String resourceVersion) {
        mirror.overwrite(resourceVersion);
    }
}
