package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.manifest.InvalidManifest;
import io.jenkins.plugins.batchrelease.plan.DocumentChange;
import io.jenkins.plugins.batchrelease.plan.EvenBatches;
import io.jenkins.plugins.batchrelease.record.History;
import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.record.Seal;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether what runs is the newest version of the history: somebody may have changed the workload outside of releases, or
 * given a release up half-way. Asked while no release is open; asks what bringing that version would change.
 */
final class WhatRuns {
    private static final String SIZE = "spec.replicas";

    private final Cluster cluster;
    private final Seal seal;

    WhatRuns(Cluster cluster, Seal seal) {
        this.cluster = cluster;
        this.seal = seal;
    }

    /** The newest version, if what runs is certainly another one; empty if it runs, if there is none, or if nobody can tell. */
    Optional<Version> newestThatDoesNotRun(ReleaseKey key) {
        try {
            KeptVersions kept = new History(cluster, seal).kept(key);
            return kept.readable().stream()
                    .filter(version -> version.number() == kept.newest())
                    .findFirst()
                    .filter(version -> changesTheWorkload(key, version));
        } catch (ClusterException | NotFound | InvalidManifest | PlanRefused | RequestRefused | RecordDamaged untold) {
            // Whoever asked for something that needs it is told by that.
            return Optional.empty();
        }
    }

    /** A version before the newest that runs now, for somebody brought it outside of releases; empty if none does. */
    Optional<Version> olderThatRuns(ReleaseKey key) {
        KeptVersions kept = new History(cluster, seal).kept(key);
        return kept.readable().stream()
                .filter(version -> version.number() < kept.newest())
                .sorted(Comparator.comparingInt(Version::number).reversed())
                .filter(version -> changesNothing(key, version))
                .findFirst();
    }

    private boolean changesNothing(ReleaseKey key, Version version) {
        ReleasePlan plan = plan(key, version);
        return plan.isPossible() && ofTheWorkload(plan).noneMatch(WhatRuns::isAnother);
    }

    private boolean changesTheWorkload(ReleaseKey key, Version version) {
        ReleasePlan plan = plan(key, version);
        return plan.isPossible() && ofTheWorkload(plan).anyMatch(WhatRuns::isAnother);
    }

    private ReleasePlan plan(ReleaseKey key, Version version) {
        return new Planner(cluster, seal)
                .plan(new ReleaseRequest(
                        Optional.of(key.namespace()),
                        Optional.of(key.name()),
                        ManifestSource.FromHistory.wayBack(key.name(), Optional.of(version.number())),
                        Optional.of(new EvenBatches(1)),
                        ReleaseOptions.defaults()));
    }

    private static Stream<DocumentChange> ofTheWorkload(ReleasePlan plan) {
        String workload = plan.workload().kind() + "/" + plan.workload().name();
        return plan.documents().stream().filter(change -> change.object().equals(workload));
    }

    /** Another size is no other version. */
    private static boolean isAnother(DocumentChange change) {
        return change.action().equals("create")
                || change.action().equals("change")
                        && change.fields().stream()
                                .anyMatch(field -> !field.path().equals(SIZE));
    }
}
