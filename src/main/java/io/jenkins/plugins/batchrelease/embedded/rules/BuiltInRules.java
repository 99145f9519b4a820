package io.jenkins.plugins.batchrelease.embedded.rules;

import java.util.Map;

/** The rules of the kinds that scenarios can tell from a real server. */
public final class BuiltInRules {

    private static final PodTemplates TEMPLATES = new PodTemplates();

    private final Map<String, KindRules> rules = Map.ofEntries(
            Map.entry("apps/statefulsets", new StatefulSetRules(TEMPLATES)),
            Map.entry("apps/deployments", new DeploymentRules(TEMPLATES)),
            Map.entry("apps/replicasets", new ReplicaSetRules(TEMPLATES)),
            Map.entry("apps/daemonsets", new DaemonSetRules(TEMPLATES)),
            Map.entry("batch/jobs", new JobRules(TEMPLATES)),
            Map.entry("/replicationcontrollers", new ReplicationControllerRules(TEMPLATES)),
            Map.entry("/pods", new PodRules(TEMPLATES)),
            Map.entry("/services", new ServiceRules()),
            Map.entry("/secrets", new DataRules(true)),
            Map.entry("/configmaps", new DataRules(false)),
            Map.entry("/namespaces", new NamespaceRules()),
            Map.entry("/persistentvolumeclaims", new ClaimRules()),
            Map.entry("apps/controllerrevisions", new RevisionRules()));

    /** @param storage group and plural, as in {@code ResourceType.storage()} */
    public KindRules of(String storage) {
        return rules.getOrDefault(storage, KindRules.NONE);
    }
}
