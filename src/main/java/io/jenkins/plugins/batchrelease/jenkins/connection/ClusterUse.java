package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.jenkins.plugins.batchrelease.jenkins.config.ClusterDefinition;
import io.jenkins.plugins.batchrelease.jenkins.config.ServerAddress;
import io.jenkins.plugins.batchrelease.plan.PlanHash;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A cluster as one job uses it.
 *
 * @param definition the administrator's, whose rules hold; empty for a cluster that only the job knows
 */
record ClusterUse(ClusterAccess access, Optional<ClusterDefinition> definition) {
    /** Equal for equal connections under one name; tells nothing of what it was made of. */
    String identity() {
        return PlanHash.of(access.identity(), name().orElse(""));
    }

    /** What tells the cluster from others: its address, and its name if an administrator gave it one. */
    Set<String> marks() {
        Set<String> marks = new TreeSet<>();
        marks.add("server " + ServerAddress.spelled(access.server()));
        name().ifPresent(name -> marks.add("cluster " + name));
        return marks;
    }

    private Optional<String> name() {
        return definition.map(ClusterDefinition::getName);
    }

    /** @throws UseRefused if the administrator named other jobs */
    ClusterUse requireJob(String job) {
        requireJob(definition, job);
        return this;
    }

    static Optional<ClusterDefinition> requireJob(Optional<ClusterDefinition> definition, String job) {
        definition.filter(defined -> !defined.allowsJob(job)).ifPresent(defined -> {
            throw new UseRefused("Job " + job + " may not use cluster '" + defined.getName()
                    + "': an administrator has named the jobs that may, and it is not among them.");
        });
        return definition;
    }

    /** @throws UseRefused if the administrator named other namespaces */
    ClusterUse requireNamespace(String namespace) {
        definition.filter(defined -> !defined.allowsNamespace(namespace)).ifPresent(defined -> {
            throw new UseRefused("namespace: '" + namespace + "' of cluster '" + defined.getName()
                    + "' is not open to jobs. Open are: " + String.join(", ", defined.getNamespaces()) + ".");
        });
        return this;
    }
}
