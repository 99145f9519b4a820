package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.record.Adoption;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import java.time.Clock;
import java.util.function.Supplier;

/** Gives up a release that nobody drives here: nothing is needed for it but its record. */
record Abandonment(RecordStore records, Journals journals, Clock clock) {
    /** Whoever writes a record as often as that at the same time is at it, and can be asked. */
    private static final int TRIES = 5;

    /**
     * @param missing what to say if there is no such release
     * @throws io.jenkins.plugins.batchrelease.release.RequestRefused if it is over already
     */
    Release perform(ReleaseKey key, ReleaseEvent.ForgetRequested event, Supplier<NotFound> missing) {
        for (int attempt = 1; ; attempt++) {
            StoredRecord stored = records.read(key).orElseThrow(missing);
            Release believed = Adoption.first(stored, journals.kept(stored.release()));
            Release over =
                    new ReleaseMachine().on(believed, event, clock.millis()).release();
            if (over == believed) {
                return over;
            }
            try {
                journals.open(records, stored, believed).commit(over);
                return over;
            } catch (ClusterException failure) {
                if (failure.kind() != ClusterException.Kind.CONFLICT || attempt == TRIES) {
                    throw failure;
                }
            }
        }
    }
}
