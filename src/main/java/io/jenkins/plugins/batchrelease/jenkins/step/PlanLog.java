package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.plan.DocumentChange;
import io.jenkins.plugins.batchrelease.plan.FieldChange;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import java.util.ArrayList;
import java.util.List;

/** A plan as a build's log shows it. */
final class PlanLog {
    private static final int MOST_FIELDS = 40;

    private PlanLog() {}

    static List<String> lines(ReleasePlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("Plan of release " + plan.key() + ": " + plan.workload().kind() + " "
                + plan.workload().name() + ", "
                + plan.schedule().size() + (plan.schedule().size() == 1 ? " batch" : " batches") + " to reach "
                + targets(plan) + " of " + plan.schedule().replicas() + " pods");
        plan.documents().forEach(change -> document(change, lines));
        if (plan.options().isGatedBefore(plan.change(), plan.schedule())) {
            lines.add("  People approve before the first batch; other documents are written after that.");
        }
        plan.warnings().forEach(warning -> lines.add("  Note: " + warning));
        plan.problems().forEach(problem -> lines.add("  Problem: " + problem));
        return lines;
    }

    private static String targets(ReleasePlan plan) {
        return String.join(
                ", ",
                plan.schedule().batches().stream()
                        .map(batch -> Integer.toString(batch.target()))
                        .toList());
    }

    private static void document(DocumentChange change, List<String> lines) {
        lines.add("  " + change.sentence());
        if (change.comesWhole()) {
            // All of it is new: the manifest says it better.
            return;
        }
        change.fields().stream().limit(MOST_FIELDS).map(PlanLog::field).forEach(lines::add);
        if (change.fields().size() > MOST_FIELDS) {
            lines.add("    and " + (change.fields().size() - MOST_FIELDS) + " fields more");
        }
    }

    private static String field(FieldChange field) {
        return "    " + field.path() + ": " + field.before().orElse("(nothing)") + " -> "
                + field.after().orElse("(nothing)");
    }
}
