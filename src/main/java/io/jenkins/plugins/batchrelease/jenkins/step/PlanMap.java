package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.plan.DocumentChange;
import io.jenkins.plugins.batchrelease.plan.FieldChange;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan as a step returns it; the names are those of the command line's JSON. Values of Secrets are masked in it. */
final class PlanMap {
    private PlanMap() {}

    static Map<String, Object> of(ReleasePlan plan) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", plan.workload().kind());
        map.put("replicas", plan.schedule().replicas());
        map.put("batches", ReleaseMap.batches(plan.schedule()));
        map.put("release", plan.key().name());
        map.put("namespace", plan.key().namespace());
        map.put("workload", plan.workload().name());
        map.put("planHash", plan.change().planHash());
        map.put("creates", plan.change().creates());
        map.put("restores", plan.change().restores().orElse(null));
        map.put("possible", plan.isPossible());
        List<Map<String, Object>> documents = new ArrayList<>();
        plan.documents().forEach(change -> documents.add(document(change)));
        map.put("documents", documents);
        map.put("warnings", new ArrayList<>(plan.warnings()));
        map.put("problems", new ArrayList<>(plan.problems()));
        return map;
    }

    private static Map<String, Object> document(DocumentChange change) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("object", change.object());
        map.put("action", change.action());
        List<Map<String, Object>> fields = new ArrayList<>();
        for (FieldChange field : change.fields()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("path", field.path());
            one.put("before", field.before().orElse(null));
            one.put("after", field.after().orElse(null));
            fields.add(one);
        }
        map.put("fields", fields);
        return map;
    }
}
