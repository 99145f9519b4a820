package io.jenkins.plugins.batchrelease.record;

import io.jenkins.plugins.batchrelease.release.Release;

/**
 * A record as it stands in the cluster.
 *
 * @param release the state
 * @param material the documents
 * @param resourceVersion of the Secret: an update with an old one is refused
 * @param provenance who wrote it
 */
public record StoredRecord(Release release, ReleaseMaterial material, String resourceVersion, Provenance provenance) {
    /** The same, about to be written over whatever stands there now. */
    public StoredRecord over(String otherVersion) {
        return new StoredRecord(release, material, otherVersion, provenance);
    }

    /** The same with what may be believed of it. */
    public StoredRecord with(Release believed) {
        return new StoredRecord(believed, material, resourceVersion, provenance);
    }
}
