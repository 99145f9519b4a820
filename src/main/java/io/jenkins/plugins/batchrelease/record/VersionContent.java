package io.jenkins.plugins.batchrelease.record;

import io.jenkins.plugins.batchrelease.manifest.Manifest;

/**
 * What a version of the history holds.
 *
 * @param provenance who wrote it
 */
public record VersionContent(Manifest manifest, Provenance provenance) {}
