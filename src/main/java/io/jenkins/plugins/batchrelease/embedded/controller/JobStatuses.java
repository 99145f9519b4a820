package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import io.fabric8.kubernetes.api.model.batch.v1.JobConditionBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Counts the pods of a Job, and says when it is over. */
final class JobStatuses {

    private final KubernetesClient client;
    private final Clock clock;

    JobStatuses(KubernetesClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** @return whether the Job is over */
    boolean report(Job job, List<Pod> pods, int active, boolean late) {
        int succeeded = succeeded(pods);
        int failed = count(pods, "Failed");
        Optional<JobCondition> end = end(job, succeeded, failed, late);
        JobStatus before = Optional.ofNullable(job.getStatus()).orElseGet(JobStatus::new);
        JobStatusBuilder status = new JobStatusBuilder(before)
                .withActive(end.isPresent() ? null : nonZero(active))
                .withSucceeded(nonZero(succeeded))
                .withFailed(nonZero(failed));
        if (before.getStartTime() == null && !Boolean.TRUE.equals(job.getSpec().getSuspend())) {
            status.withStartTime(now());
        }
        end.ifPresent(condition -> {
            status.addToConditions(condition);
            if (condition.getType().equals("Complete")) {
                status.withCompletionTime(condition.getLastTransitionTime());
            }
        });
        JobStatus after = status.build();
        if (!after.equals(before)) {
            client.resource(new JobBuilder(job).withStatus(after).build()).updateStatus();
        }
        return end.isPresent();
    }

    private Optional<JobCondition> end(Job job, int succeeded, int failed, boolean late) {
        if (failed > job.getSpec().getBackoffLimit()) {
            return Optional.of(
                    condition("Failed", "BackoffLimitExceeded", "Job has reached the specified backoff limit"));
        } else if (late) {
            return Optional.of(
                    condition("Failed", "DeadlineExceeded", "Job was active longer than specified deadline"));
        }
        return succeeded >= completions(job) ? Optional.of(condition("Complete", null, null)) : Optional.empty();
    }

    private JobCondition condition(String type, String reason, String message) {
        return new JobConditionBuilder()
                .withType(type)
                .withStatus("True")
                .withReason(reason)
                .withMessage(message)
                .withLastProbeTime(now())
                .withLastTransitionTime(now())
                .build();
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static boolean isFinished(Job job) {
        return endOf(job).isPresent();
    }

    /** Of a Job that is finished. */
    static Instant finishedAt(Job job) {
        return Instant.parse(endOf(job).orElseThrow().getLastTransitionTime());
    }

    private static Optional<JobCondition> endOf(Job job) {
        return Optional.ofNullable(job.getStatus()).map(JobStatus::getConditions).orElse(List.of()).stream()
                .filter(condition -> List.of("Complete", "Failed").contains(condition.getType())
                        && condition.getStatus().equals("True"))
                .findFirst();
    }

    /** Without a number, the pods share a queue, and one that is through means that it is empty. */
    static int completions(Job job) {
        return Optional.ofNullable(job.getSpec().getCompletions()).orElse(1);
    }

    static int succeeded(List<Pod> pods) {
        return count(pods, "Succeeded");
    }

    private static int count(List<Pod> pods, String phase) {
        return (int) pods.stream()
                .filter(pod ->
                        pod.getStatus() != null && phase.equals(pod.getStatus().getPhase()))
                .count();
    }

    private static Integer nonZero(int count) {
        return count == 0 ? null : count;
    }
}
