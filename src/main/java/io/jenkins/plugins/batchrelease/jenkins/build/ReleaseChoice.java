package io.jenkins.plugins.batchrelease.jenkins.build;

import io.jenkins.plugins.batchrelease.jenkins.connection.ClusterChoice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of a build's releases a step means. Pure. */
public final class ReleaseChoice {
    private final String name;
    private final String namespace;
    private final ClusterChoice cluster;

    /** Empty for what was not said. */
    public ReleaseChoice(String name, String namespace, ClusterChoice cluster) {
        this.name = name;
        this.namespace = namespace;
        this.cluster = cluster;
    }

    /**
     * The open one, or, where no open one fits, the last that is over.
     *
     * @throws IllegalArgumentException if several open ones fit
     */
    public Optional<KeptRelease> among(List<KeptRelease> kept) {
        List<KeptRelease> fitting = kept.stream().filter(this::fits).toList();
        List<KeptRelease> open = fitting.stream().filter(KeptRelease::isOpen).toList();
        if (open.size() > 1) {
            throw new IllegalArgumentException("This build has several open releases: "
                    + open.stream().map(one -> one.key().toString()).collect(Collectors.joining(", "))
                    + ". Say which with name and namespace.");
        }
        return open.isEmpty() ? fitting.stream().reduce((first, last) -> last) : Optional.of(open.get(0));
    }

    private boolean fits(KeptRelease kept) {
        return (name.isEmpty() || name.equals(kept.key().name()))
                && (namespace.isEmpty() || namespace.equals(kept.key().namespace()))
                && (cluster.isEmpty() || cluster.equals(kept.cluster()));
    }
}
