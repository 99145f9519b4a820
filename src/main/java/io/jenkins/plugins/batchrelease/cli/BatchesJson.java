package io.jenkins.plugins.batchrelease.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.plan.Batch;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.workload.Workload;
import java.util.Optional;

/** Batches as JSON, the same in every document: each with what its kind of workload needs for it. */
final class BatchesJson {
    private BatchesJson() {}

    static ArrayNode of(BatchSchedule schedule, Optional<Workload> workload) {
        ArrayNode batches = JsonNodeFactory.instance.arrayNode();
        for (Batch batch : schedule.batches()) {
            ObjectNode json = batches.addObject()
                    .put("number", batch.number())
                    .put("target", batch.target())
                    .put("step", batch.step());
            workload.ifPresent(
                    one -> one.numbers(batch.target(), schedule.replicas()).forEach(json::put));
        }
        return batches;
    }
}
