package io.jenkins.plugins.batchrelease.workload.catalog;

import io.jenkins.plugins.batchrelease.release.CustomKind;
import java.util.Set;

/**
 * Groups whose kinds have ways of their own. Whoever could name the fields of such a kind could name wrong ones, and its
 * controller would then replace every pod at once, before anybody has approved anything.
 */
final class OwnWays {
    private static final Set<String> KUBERNETES =
            Set.of("", "apps", "batch", "autoscaling", "policy", "extensions", "k8s.io");

    private OwnWays() {}

    /** Whether a group is Kubernetes' own; {@code x-k8s.io} is not: there people install what they want. */
    static boolean isKubernetes(CustomKind kind) {
        String group = group(kind);
        return KUBERNETES.contains(group) || group.endsWith(".k8s.io");
    }

    static String group(CustomKind kind) {
        int slash = kind.apiVersion().indexOf('/');
        return slash < 0 ? "" : kind.apiVersion().substring(0, slash);
    }
}
