package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.workload.Autoscaler;
import io.jenkins.plugins.batchrelease.workload.Successor;
import io.jenkins.plugins.batchrelease.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person should know when an autoscaler has a say in how many pods there are. */
final class AutoscalerCheck {
    private final Cluster cluster;

    AutoscalerCheck(Cluster cluster) {
        this.cluster = cluster;
    }

    List<String> warnings(Workload workload, ObjectRef ref, Optional<ObjectNode> live, BatchSchedule schedule) {
        List<String> warnings = new ArrayList<>();
        String runs = live.map(object -> object.at("/metadata/name").asText()).orElse(ref.name());
        Optional<Successor> successor = live.flatMap(object -> workload.successor(ref.name(), object, 1));
        for (Autoscaler autoscaler : of(new ObjectRef(ref.type(), ref.namespace(), runs))) {
            String name = "HorizontalPodAutoscaler " + autoscaler.name();
            warnings.add(name + " scales " + ref.type().kind() + " " + runs + " (" + autoscaler.least() + " to "
                    + autoscaler.most() + " pods)"
                    + successor
                            .map(fresh -> whatItMisses(fresh, runs))
                            .orElse(": its number counts, not the manifest's, and the batches follow it."));
            schedule.batches().stream()
                    .filter(batch -> workload.watchedIfAllowed().contains(ResourceType.AUTOSCALER))
                    .filter(batch -> batch.target() < schedule.replicas()
                            && schedule.replicas() - batch.target() < autoscaler.least())
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

    private static String whatItMisses(Successor fresh, String runs) {
        return " and does not follow the pods to the new version."
                + (fresh.runs().equals(runs) ? "" : " After confirm, point it at what runs then.");
    }
}
