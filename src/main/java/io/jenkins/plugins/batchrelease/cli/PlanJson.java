package io.jenkins.plugins.batchrelease.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.plan.DocumentChange;
import io.jenkins.plugins.batchrelease.plan.FieldChange;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.List;

/** A plan as JSON. Its fields are documented in docs/cli.md and stay. */
final class PlanJson {
    private PlanJson() {}

    static ObjectNode of(ReleasePlan plan) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", plan.workload().kind()).put("replicas", plan.schedule().replicas());
        json.set(
                "batches",
                BatchesJson.of(
                        plan.schedule(),
                        Workloads.of(plan.workload(), plan.options().mechanism())));
        json.put("release", plan.key().name())
                .put("namespace", plan.key().namespace())
                .put("workload", plan.workload().name())
                .put("planHash", plan.change().planHash())
                .put("creates", plan.change().creates())
                .put("restores", plan.change().restores().orElse(null))
                .put("possible", plan.isPossible());
        ArrayNode documents = json.putArray("documents");
        plan.documents().forEach(change -> documents.add(document(change)));
        json.set("warnings", texts(plan.warnings().stream().map(OptionNames::in).toList()));
        json.set("problems", texts(plan.problems().stream().map(OptionNames::in).toList()));
        return json;
    }

    private static ObjectNode document(DocumentChange change) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("object", change.object())
                .put("action", change.action());
        ArrayNode fields = json.putArray("fields");
        for (FieldChange field : change.fields()) {
            fields.addObject()
                    .put("path", field.path())
                    .put("before", field.before().orElse(null))
                    .put("after", field.after().orElse(null));
        }
        return json;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        texts.forEach(json::add);
        return json;
    }
}
