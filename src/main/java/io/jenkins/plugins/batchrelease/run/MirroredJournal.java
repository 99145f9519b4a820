package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.function.Consumer;

/**
 * The holder has a copy of its own, on disk before anything moves; the record mirrors it whenever the release comes to
 * rest. This is how a Jenkins build keeps a release.
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
        if (release.isAtRest() || !release.isOpen()) {
            // The mirror first: if somebody else was faster, our own copy must not say otherwise.
            mirror.commit(release);
        }
        own.accept(release);
    }

    @Override
    public void adopt(StoredRecord record) {
        mirror.adopt(record);
        own.accept(record.release());
    }

    @Override
    public void overwrite(String resourceVersion) {
        mirror.overwrite(resourceVersion);
    }
}
