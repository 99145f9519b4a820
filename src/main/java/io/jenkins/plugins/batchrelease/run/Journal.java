package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.Release;

/** Where the next state of a release is kept before its effects are performed. */
public interface Journal {
    /**
     * Keeps a state.
     *
     * @throws io.jenkins.plugins.batchrelease.cluster.ClusterException of kind CONFLICT if somebody else wrote a newer
     *     one meanwhile; transient if it could not be written now
     */
    void commit(Release release);

    /** What stands in the record, to our knowledge. */
    StoredRecord known();

    /** Takes over a state that somebody else wrote to the record, as far as it is believed. */
    void adopt(StoredRecord record, Release believed);

    /**
     * Leaves a sign of life beside the state that is kept.
     *
     * @param now in milliseconds since the epoch
     * @throws io.jenkins.plugins.batchrelease.cluster.ClusterException if it could not be left
     */
    default void alive(long now) {}

    /** Lets the next commit write over a record that another hand changed. */
    void overwrite(String resourceVersion);
}
