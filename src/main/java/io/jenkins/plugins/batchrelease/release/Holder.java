package io.jenkins.plugins.batchrelease.release;

/**
 * What drives a release: one Jenkins build, or one process of the command line. Only the holder changes the cluster;
 * everybody else who looks on follows the record.
 *
 * @param actor on whose behalf
 * @param place what to show people: {@code shop/deploy #12}, or {@code alice@laptop}
 * @param id unique for the build or the process, stable over restarts of Jenkins
 */
public record Holder(Actor actor, String place, String id) {}
