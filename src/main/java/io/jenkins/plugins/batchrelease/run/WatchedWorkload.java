package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.cluster.WatchedObjects;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.Map;
import java.util.Optional;

/** A workload and its pods as the shared watches show them. */
final class WatchedWorkload implements AutoCloseable {
    private final Target target;
    private final WatchedObjects<ObjectNode> workloads;
    private final WatchedObjects<PodView> pods;

    /** @param changed called for every change that may concern the workload; must not block */
    WatchedWorkload(Target target, Runnable changed) {
        this.target = target;
        String namespace = target.ref().namespace();
        this.workloads = target.cluster().watch(target.ref().type(), namespace, Map.of());
        this.pods = target.cluster().watchPods(namespace);
        workloads.onChange(name -> {
            if (name.equals(target.ref().name())) {
                changed.run();
            }
        });
        pods.onChange(name -> changed.run());
    }

    Optional<ObjectNode> live() {
        return workloads.get(target.ref().name());
    }

    /** How far {@code live} is on the way to {@code wanted} new pods. */
    Progress progress(Optional<ObjectNode> live, int wanted, long now) {
        return live.map(object -> target.workload().progress(object, pods.all(), wanted, now))
                .orElseGet(Progress::absent);
    }

    @Override
    public void close() {
        workloads.close();
        pods.close();
    }
}
