package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the object that runs what a workload is now: usually the one of its name. */
final class LiveWorkload {
    private final Cluster cluster;

    LiveWorkload(Cluster cluster) {
        this.cluster = cluster;
    }

    Optional<ObjectNode> find(Workload workload, ObjectRef ref) {
        Optional<ObjectNode> named = cluster.get(ref);
        Map<String, String> family = workload.family(ref.name());
        if (family.isEmpty()) {
            return named;
        }
        List<ObjectNode> objects = new ArrayList<>(cluster.list(ref.type(), ref.namespace(), family));
        named.ifPresent(objects::add);
        return workload.current(ref.name(), objects);
    }
}
