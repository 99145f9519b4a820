package io.jenkins.plugins.batchrelease.scenario;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Watches the pods of a workload through a whole release: how few of them were ever ready at a time. */
final class ReadyPods implements AutoCloseable {
    private final Map<String, Boolean> ready = new ConcurrentHashMap<>();
    private final AtomicInteger fewest = new AtomicInteger(Integer.MAX_VALUE);
    private final SharedIndexInformer<Pod> informer;

    /** Every event counts, in the order of the API server's: no state between two samples is missed. */
    ReadyPods(Scenario scenario, String workload) {
        scenario.pods(workload).forEach(this::note);
        fewest.set(count());
        informer = scenario.eyes()
                .pods()
                .inNamespace(scenario.namespace())
                .withLabel("app", workload)
                .inform(new ResourceEventHandler<>() {
                    @Override
                    public void onAdd(Pod pod) {
                        seen(pod);
                    }

                    @Override
                    public void onUpdate(Pod before, Pod pod) {
                        seen(pod);
                    }

                    @Override
                    public void onDelete(Pod pod, boolean unknownFinalState) {
                        ready.remove(pod.getMetadata().getUid());
                        fewest.accumulateAndGet(count(), Math::min);
                    }
                });
    }

    int fewest() {
        return fewest.get();
    }

    private void seen(Pod pod) {
        note(pod);
        fewest.accumulateAndGet(count(), Math::min);
    }

    private void note(Pod pod) {
        ready.put(pod.getMetadata().getUid(), Scenario.isReady(pod));
    }

    private int count() {
        return (int) ready.values().stream().filter(Boolean::booleanValue).count();
    }

    @Override
    public void close() {
        informer.stop();
    }
}
