package io.jenkins.plugins.batchrelease.service.report;

import io.jenkins.plugins.batchrelease.cluster.ContainerView;
import java.util.List;
import java.util.Optional;

/**
 * A container that keeps its pod from being ready.
 *
 * @param name its name
 * @param init whether it runs before the others
 * @param state {@code WAITING}, {@code RUNNING} or {@code TERMINATED}
 * @param reason why, in a word, for example {@code CrashLoopBackOff}; may be empty
 * @param message the kubelet's own words; may be empty
 * @param lastExit the code it ended with last; null in JSON if it has not ended
 * @param restarts how often it was restarted
 * @param logs its last words: of the run before, then of the present one; none if it never ran
 */
public record ContainerReport(
        String name,
        boolean init,
        ContainerView.State state,
        String reason,
        String message,
        Optional<Integer> lastExit,
        int restarts,
        List<LogExcerpt> logs) {
    public ContainerReport {
        logs = List.copyOf(logs);
    }
}
