package io.jenkins.plugins.batchrelease.jenkins.config;

import java.util.regex.Pattern;

/** What names look like. */
final class Names {
    private static final Pattern CLUSTER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private Names() {}

    /** @throws IllegalArgumentException if it is not one that pipelines can write plainly */
    static void checkCluster(String name) {
        if (!CLUSTER.matcher(name).matches()) {
            throw new IllegalArgumentException(Messages.Names_cluster(name));
        }
    }

    /** @throws IllegalArgumentException if Kubernetes has no namespace of such a name */
    static void checkNamespace(String name) {
        if (!NAMESPACE.matcher(name).matches()) {
            throw new IllegalArgumentException(Messages.Names_namespace(name));
        }
    }
}
