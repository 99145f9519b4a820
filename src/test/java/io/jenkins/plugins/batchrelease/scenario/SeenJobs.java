package io.jenkins.plugins.batchrelease.scenario;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All Jobs that were ever there in a namespace, seen by a watch: one that is created twice has two uids. */
final class SeenJobs implements AutoCloseable {
    private final Scenario scenario;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Watch watch;

    SeenJobs(Scenario scenario) {
        this.scenario = scenario;
        this.watch = scenario.eyes()
                .batch()
                .v1()
                .jobs()
                .inNamespace(scenario.namespace())
                .watch(new Watcher<>() {
                    @Override
                    public void eventReceived(Action action, Job job) {
                        names.put(job.getMetadata().getUid(), job.getMetadata().getName());
                    }

                    @Override
                    public void onClose(WatcherException cause) {
                        // The test ends it.
                    }
                });
    }

    /** Uid to name, of all that were ever there. */
    Map<String, String> names() {
        return Map.copyOf(names);
    }

    /** Those that are there now. */
    List<Job> there() {
        return scenario.eyes()
                .batch()
                .v1()
                .jobs()
                .inNamespace(scenario.namespace())
                .list()
                .getItems();
    }

    @Override
    public void close() {
        watch.close();
    }
}
