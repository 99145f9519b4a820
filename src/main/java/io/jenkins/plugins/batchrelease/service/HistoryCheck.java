package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.record.History;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import java.util.List;

/** What people should know of the history before a release adds to it. */
final class HistoryCheck {
    private final Cluster cluster;

    HistoryCheck(Cluster cluster) {
        this.cluster = cluster;
    }

    List<String> warnings(ReleaseKey key) {
        try {
            return new History(cluster)
                    .kept(key).damaged().stream()
                            .map(damaged -> "The history of " + key + " is damaged at " + damaged.label()
                                    + ", which nobody" + " can go back to: " + damaged.why())
                            .toList();
        } catch (ClusterException unreadable) {
            // That rights are missing is said with everything else that is missing.
            return List.of();
        }
    }
}
