/**
 * Batches, targets, arithmetic and the diff of manifests: pure values and functions.
 *
 * <p>How far each batch goes is answered in {@link io.jenkins.plugins.batchrelease.plan.BatchSchedule}; what a release
 * changes in an object, in {@link io.jenkins.plugins.batchrelease.plan.ManifestDiff}. Nothing here knows a cluster.
 */
package io.jenkins.plugins.batchrelease.plan;
