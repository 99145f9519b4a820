package io.jenkins.plugins.batchrelease.scenario;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What an autoscaler does without measuring anything: a Deployment that has fewer replicas than its least number is raised to
 * it. The real one looks every fifteen seconds, this one at every change.
 */
final class LeastReplicas implements AutoCloseable {
    private final Scenario scenario;
    private final String deployment;
    private final int least;
    private final AtomicInteger raised = new AtomicInteger();
    private final ExecutorService hand = Executors.newSingleThreadExecutor();
    private final SharedIndexInformer<Deployment> informer;

    LeastReplicas(Scenario scenario, String deployment, int least) {
        this.scenario = scenario;
        this.deployment = deployment;
        this.least = least;
        this.informer = scenario.eyes()
                .apps()
                .deployments()
                .inNamespace(scenario.namespace())
                .withName(deployment)
                .inform(new ResourceEventHandler<>() {
                    @Override
                    public void onAdd(Deployment found) {
                        look(found);
                    }

                    @Override
                    public void onUpdate(Deployment before, Deployment found) {
                        look(found);
                    }

                    @Override
                    public void onDelete(Deployment found, boolean unknownFinalState) {
                        // Nothing to scale any more.
                    }
                });
    }

    int raised() {
        return raised.get();
    }

    private void look(Deployment found) {
        if (found.getSpec().getReplicas() < least) {
            raised.incrementAndGet();
            hand.execute(() -> scenario.eyes()
                    .apps()
                    .deployments()
                    .inNamespace(scenario.namespace())
                    .withName(deployment)
                    .scale(least));
        }
    }

    @Override
    public void close() {
        informer.stop();
        hand.shutdownNow();
    }
}
