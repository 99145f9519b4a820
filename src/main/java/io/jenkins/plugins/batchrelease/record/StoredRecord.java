package io.jenkins.plugins.batchrelease.record;

import io.jenkins.plugins.batchrelease.release.Release;

/**
 * A record as it stands in the cluster.
 *
 * @param release the state
 * @param material the documents
 * @param resourceVersion of the Secret: an update with an old one is refused
 */
public record StoredRecord(Release release, ReleaseMaterial material, String resourceVersion) {}
