package io.jenkins.plugins.batchrelease.cluster;

/**
 * Something the scheduler, the kubelet or another part of the cluster said about a pod.
 *
 * @param type {@code Normal} or {@code Warning}
 * @param reason a word, for example {@code BackOff}
 * @param message their own words
 * @param count how often it was said
 * @param firstAt when it was said first, in milliseconds since the epoch; 0 if that is not known
 * @param lastAt when it was said last, in milliseconds since the epoch; 0 if that is not known
 */
public record PodEvent(String type, String reason, String message, int count, long firstAt, long lastAt) {
    public PodEvent withMessage(String other) {
        return new PodEvent(type, reason, other, count, firstAt, lastAt);
    }
}
