package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.record.History;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import java.util.List;

/** What people should know of the history before a release adds to it. */
final class HistoryCheck {
    private final Cluster cluster;

    HistoryCheck(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The history of a workload is found under one name: another one begins anew. */
    List<String> otherNames(ReleaseKey key, WorkloadRef workload) {
        try {
            RecordStore records = new RecordStore(cluster);
            List<Release> same = records.list(key.namespace()).stream()
                    .filter(release -> release.workload().isSameObjectAs(workload) && release.version() > 0)
                    .toList();
            long ours = same.stream()
                    .filter(release -> release.key().equals(key))
                    .mapToLong(Release::phaseSince)
                    .max()
                    .orElse(0);
            return same.stream()
                    .filter(release -> !release.key().equals(key) && release.phaseSince() > ours)
                    .map(other -> workload.kind() + "/" + workload.name() + " has a history under the name "
                            + other.key().name() + ", up to v" + other.version() + ". A release named " + key.name()
                            + " has a history of its own: going back under one name does not know the versions of the"
                            + " other. To keep one history, release it as name: '"
                            + other.key().name() + "'.")
                    .toList();
        } catch (ClusterException unreadable) {
            // That rights are missing is said with everything else that is missing.
            return List.of();
        }
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
