package io.jenkins.plugins.batchrelease.record;

import io.jenkins.plugins.batchrelease.manifest.Manifest;

/**
 * The documents of a release: where it goes and where it came from. They may hold the values of Secrets, so they live in
 * the cluster's Secrets and nowhere else.
 *
 * @param manifest what is to run
 * @param previous what ran before
 */
public record ReleaseMaterial(Manifest manifest, Previous previous) {}
