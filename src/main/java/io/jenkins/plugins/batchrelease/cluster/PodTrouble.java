package io.jenkins.plugins.batchrelease.cluster;

/**
 * Why a pod cannot become ready.
 *
 * @param reason the kubelet's or the scheduler's word, for example {@code CrashLoopBackOff}
 * @param container the container it happens to; empty if it concerns the whole pod
 * @param message the kubelet's or the scheduler's own message; may be empty
 */
public record PodTrouble(String reason, String container, String message) {}
