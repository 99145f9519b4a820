/**
 * The documents that describe the new version: read safely, checked, chosen from and changed, without a cluster.
 *
 * <p>Text becomes documents in {@link io.jenkins.plugins.batchrelease.manifest.ManifestParser}; which of them is
 * released, in {@link io.jenkins.plugins.batchrelease.manifest.WorkloadFinder}. Manifests hold Secrets: no message and
 * no {@code toString()} here gives their values.
 */
package io.jenkins.plugins.batchrelease.manifest;
