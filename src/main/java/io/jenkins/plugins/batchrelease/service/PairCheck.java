package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.record.History;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.workload.Successor;
import io.jenkins.plugins.batchrelease.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/** What there is to know of a namespace before a new version gets an object of its own: whether its name is free. */
final class PairCheck {
    private final Cluster cluster;
    private final Workload workload;
    private final ObjectRef ref;
    private final List<String> warnings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    PairCheck(Cluster cluster, Workload workload, ObjectRef ref) {
        this.cluster = cluster;
        this.workload = workload;
        this.ref = ref;
    }

    /** Makes requests only if the workload's kind makes such objects. */
    PairCheck of(ReleaseKey key, ObjectNode live) {
        if (workload.successor(ref.name(), live, 1).isPresent()) {
            Successor successor =
                    workload.successor(ref.name(), live, becomes(key)).orElseThrow();
            String runs = name(live);
            warnings.add("The new version gets " + ref.type().kind() + " " + successor.name() + " of its own beside "
                    + runs + ". " + successor.afterwards());
            checkName(successor.name(), live);
        }
        return this;
    }

    List<String> warnings() {
        return warnings;
    }

    List<String> problems() {
        return problems;
    }

    /** What runs before the first release is kept as v1. */
    private int becomes(ReleaseKey key) {
        return Math.max(1, new History(cluster).kept(key).newest()) + 1;
    }

    private void checkName(String name, ObjectNode live) {
        ObjectRef successor = new ObjectRef(ref.type(), ref.namespace(), name);
        if (!name.equals(name(live))) {
            ObjectRef runs = new ObjectRef(ref.type(), ref.namespace(), name(live));
            cluster.get(successor)
                    .map(there -> LeftBeside.problem(successor, there, runs, live, workload.replicas(live)))
                    .ifPresent(problems::add);
        }
    }

    private static String name(ObjectNode object) {
        return object.at("/metadata/name").asText();
    }
}
