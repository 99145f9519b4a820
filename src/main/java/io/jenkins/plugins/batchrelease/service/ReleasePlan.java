package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.DocumentChange;
import io.jenkins.plugins.batchrelease.record.ReleaseMaterial;
import io.jenkins.plugins.batchrelease.release.Change;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import java.util.List;
import java.util.Optional;

/**
 * What would happen, computed before anything changes.
 *
 * @param key the release it would be
 * @param workload the object whose pods are replaced
 * @param change what it brings
 * @param options how it would behave
 * @param schedule the batches
 * @param documents what happens to each object
 * @param warnings what a person should know
 * @param problems why it cannot start; empty if it can
 * @param blockedBy the open release of that name, if there is one: one of the problems is about it
 * @param material the documents themselves: may hold Secrets, never shown
 */
public record ReleasePlan(
        ReleaseKey key,
        WorkloadRef workload,
        Change change,
        ReleaseOptions options,
        BatchSchedule schedule,
        List<DocumentChange> documents,
        List<String> warnings,
        List<String> problems,
        Optional<Release> blockedBy,
        ReleaseMaterial material) {
    public boolean isPossible() {
        return problems.isEmpty();
    }

    /** The same plan with other reasons why it cannot start: who asks may have rules of their own. */
    public ReleasePlan withProblems(List<String> others) {
        return new ReleasePlan(
                key,
                workload,
                change,
                options,
                schedule,
                documents,
                warnings,
                List.copyOf(others),
                blockedBy,
                material);
    }

    /** Whether it could start if the open release of that name were over. */
    public boolean isOnlyBlocked() {
        return blockedBy.isPresent() && problems.size() == 1;
    }
}
