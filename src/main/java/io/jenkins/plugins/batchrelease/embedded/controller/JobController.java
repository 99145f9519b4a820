package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.batchrelease.embedded.loop.Cached;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import io.jenkins.plugins.batchrelease.embedded.loop.ReconcileQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** Jobs: pods that run to their end. A pod that fails is followed by the next one at once, as often as the limit allows. */
final class JobController {

    private final KubernetesClient client;
    private final Cached<Job> jobs;
    private final Cached<Pod> pods;
    private final JobStatuses statuses;
    private final Clock clock;
    private final Expectations expectations = new Expectations();
    private final ReconcileQueue queue;

    JobController(
            KubernetesClient client,
            Cached<Job> jobs,
            Cached<Pod> pods,
            ScheduledExecutorService scheduler,
            Clock clock) {
        this.client = client;
        this.jobs = jobs;
        this.pods = pods;
        this.clock = clock;
        statuses = new JobStatuses(client, clock);
        queue = new ReconcileQueue(scheduler, this::reconcile);
        jobs.onChange(job -> queue.add(ObjectKey.of(job)));
        pods.onChange(pod -> {
            expectations.seen(pod);
            Owners.controllerOf(pod)
                    .filter(owner -> owner.getKind().equals("Job"))
                    .ifPresent(
                            owner -> queue.add(new ObjectKey(pod.getMetadata().getNamespace(), owner.getName())));
        });
    }

    private void reconcile(ObjectKey key) {
        Optional<Job> found = jobs.find(key).filter(job -> job.getMetadata().getDeletionTimestamp() == null);
        if (found.isEmpty()) {
            return;
        }
        Job job = found.get();
        if (JobStatuses.isFinished(job)) {
            forget(key, job);
            return;
        }
        // Asked before the cache is read: what arrives in between must not look as if it were missing.
        int coming = expectations.coming(job);
        if (coming > 0) {
            queue.addAfter(key, Expectations.PATIENCE);
        }
        List<Pod> own = pods.inNamespace(key.namespace()).stream()
                .filter(pod -> Owners.controls(job, pod))
                .toList();
        List<Pod> active = own.stream()
                .filter(pod -> !Pods.ended(pod) && !Pods.terminating(pod))
                .toList();
        boolean suspended = Boolean.TRUE.equals(job.getSpec().getSuspend());
        Optional<Instant> deadline = deadline(job);
        boolean late = deadline.filter(at -> !clock.instant().isBefore(at)).isPresent();
        if (statuses.report(job, own, active.size(), late) || suspended) {
            active.forEach(pod -> client.resource(pod).delete());
        } else {
            int left = JobStatuses.completions(job) - JobStatuses.succeeded(own);
            int missing = Math.min(job.getSpec().getParallelism(), left) - active.size() - coming;
            for (int i = 0; i < missing; i++) {
                create(job);
            }
        }
        deadline.filter(at -> !late)
                .ifPresent(at -> queue.addAfter(
                        key, Duration.between(clock.instant(), at).plusMillis(1)));
    }

    private static Optional<Instant> deadline(Job job) {
        JobSpec spec = job.getSpec();
        boolean runs = spec.getActiveDeadlineSeconds() != null
                && job.getStatus() != null
                && job.getStatus().getStartTime() != null;
        return runs
                ? Optional.of(
                        Instant.parse(job.getStatus().getStartTime()).plusSeconds(spec.getActiveDeadlineSeconds()))
                : Optional.empty();
    }

    private void forget(ObjectKey key, Job job) {
        Integer kept = job.getSpec().getTtlSecondsAfterFinished();
        if (kept != null) {
            Duration left = Duration.between(
                    clock.instant(), JobStatuses.finishedAt(job).plusSeconds(kept));
            if (left.isNegative() || left.isZero()) {
                client.resource(job).delete();
            } else {
                queue.addAfter(key, left.plusMillis(1));
            }
        }
    }

    private void create(Job job) {
        String prefix = job.getMetadata().getName() + "-";
        ObjectKey key = new ObjectKey(job.getMetadata().getNamespace(), RandomNames.after(prefix));
        expectations.creating(key, job);
        try {
            client.resource(new PodBuilder()
                            .withMetadata(job.getSpec().getTemplate().getMetadata())
                            .editOrNewMetadata()
                            .withName(key.name())
                            .withGenerateName(prefix)
                            .withNamespace(key.namespace())
                            .withOwnerReferences(Owners.reference(job))
                            .endMetadata()
                            .withSpec(job.getSpec().getTemplate().getSpec())
                            .build())
                    .create();
        } catch (RuntimeException e) {
            expectations.notCreated(key);
            throw e;
        }
    }
}
