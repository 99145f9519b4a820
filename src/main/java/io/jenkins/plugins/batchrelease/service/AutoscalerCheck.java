package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.plan.Batch;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.workload.Autoscaler;
import io.jenkins.plugins.batchrelease.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person should know when an autoscaler has a say in how many pods there are. */
final class AutoscalerCheck {
    private static final String STABLE = "stable";

    private final Cluster cluster;

    AutoscalerCheck(Cluster cluster) {
        this.cluster = cluster;
    }

    List<String> warnings(Workload workload, ObjectRef ref, BatchSchedule schedule) {
        List<String> warnings = new ArrayList<>();
        for (Autoscaler autoscaler : of(ref)) {
            String name = "HorizontalPodAutoscaler " + autoscaler.name();
            warnings.add(name + " scales " + ref.type().kind() + " " + ref.name() + " (" + autoscaler.least() + " to "
                    + autoscaler.most() + " pods): its number counts, not the manifest's, and the batches follow it.");
            schedule.batches().stream()
                    .filter(batch -> batch.target() < schedule.replicas())
                    .filter(batch -> stable(workload, batch, schedule) < autoscaler.least())
                    .findFirst()
                    .ifPresent(batch -> warnings.add("From batch " + batch.number() + " on " + name + " keeps "
                            + autoscaler.least()
                            + " pods of the old version, more than the batch leaves. Until the last"
                            + " batch there are more pods than " + schedule.replicas() + "."));
        }
        return warnings;
    }

    private List<Autoscaler> of(ObjectRef ref) {
        try {
            return Autoscaler.of(
                    ref.type(), ref.name(), cluster.list(ResourceType.AUTOSCALER, ref.namespace(), Map.of()));
        } catch (ClusterException unknown) {
            // The kinds that need to know ask for the right themselves.
            return List.of();
        }
    }

    private static int stable(Workload workload, Batch batch, BatchSchedule schedule) {
        return workload.numbers(batch.target(), schedule.replicas()).getOrDefault(STABLE, Integer.MAX_VALUE);
    }
}
