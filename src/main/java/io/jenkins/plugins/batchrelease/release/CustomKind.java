package io.jenkins.plugins.batchrelease.release;

/**
 * Where a kind that nobody knows has the fields that a release needs. Places are JSON pointers (RFC 6901).
 *
 * @param apiVersion group and version, {@code game.kruise.io/v1alpha1}
 * @param kind {@code GameServerSet}
 * @param replicas how many pods it is to have, {@code /spec/replicas}
 * @param partition how many pods keep the old version, {@code /spec/updateStrategy/rollingUpdate/partition}
 * @param template the pod template, {@code /spec/template}
 * @param updated how many pods run the new version and are ready, {@code /status/updatedReadyReplicas}
 * @param observedGeneration which generation the controller has seen, {@code /status/observedGeneration}
 */
public record CustomKind(
        String apiVersion,
        String kind,
        String replicas,
        String partition,
        String template,
        String updated,
        String observedGeneration) {}
