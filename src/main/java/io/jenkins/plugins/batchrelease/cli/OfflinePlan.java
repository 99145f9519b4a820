package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.plan.InvalidBatches;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.UnknownStrategy;
import io.jenkins.plugins.batchrelease.workload.Workload;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.stream.Collectors;

/** The batches of a workload that only has a kind and a size. */
final class OfflinePlan {
    private OfflinePlan() {}

    static int show(
            String kind, int replicas, Mechanism mechanism, BatchSpec batches, SourceOptions source, Screen screen) {
        Workload workload = workload(kind, mechanism, source);
        BatchSchedule schedule = schedule(batches, replicas, source);
        workload.problem(batches, replicas).ifPresent(problem -> {
            throw source.complaint(problem);
        });
        if (screen.isJson()) {
            screen.document(json(workload, schedule));
        } else {
            new PlanPrinter(screen).print(workload, schedule);
        }
        return ExitCode.DONE;
    }

    /** The beginning of {@link PlanJson}, written by hand: loading Jackson takes as long as all the rest of this. */
    private static String json(Workload workload, BatchSchedule schedule) {
        String batches = schedule.batches().stream()
                .map(batch -> "{\"number\":" + batch.number() + ",\"target\":" + batch.target() + ",\"step\":"
                        + batch.step()
                        + workload.numbers(batch.target(), schedule.replicas()).entrySet().stream()
                                .map(number -> ",\"" + number.getKey() + "\":" + number.getValue())
                                .collect(Collectors.joining())
                        + "}")
                .collect(Collectors.joining(","));
        return "{\"kind\":\"" + workload.type().kind() + "\",\"replicas\":" + schedule.replicas() + ",\"batches\":["
                + batches + "]}";
    }

    private static Workload workload(String kind, Mechanism mechanism, SourceOptions source) {
        try {
            return Workloads.ofKind(kind, mechanism)
                    .orElseThrow(() -> source.complaint("--kind: " + kind + " cannot be released; supported are "
                            + String.join(", ", Workloads.supported())));
        } catch (UnknownStrategy unknown) {
            throw source.complaint(unknown.getMessage());
        }
    }

    private static BatchSchedule schedule(BatchSpec batches, int replicas, SourceOptions source) {
        try {
            return BatchSchedule.of(batches, replicas);
        } catch (InvalidBatches invalid) {
            throw source.complaint(invalid.getMessage());
        }
    }
}
