package io.jenkins.plugins.batchrelease.plan;

/**
 * A step of a release.
 *
 * @param number from 1
 * @param target how many pods run the new version when the batch is done, those of the batches before included
 * @param step how many pods more than the batch before, 0 or more
 */
public record Batch(int number, int target, int step) {}
