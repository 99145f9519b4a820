package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.plan.Batch;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.DocumentChange;
import io.jenkins.plugins.batchrelease.plan.FieldChange;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.workload.Workload;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A plan for people. */
final class PlanPrinter {
    private final Screen screen;

    PlanPrinter(Screen screen) {
        this.screen = screen;
    }

    /** What is known without a cluster. */
    void print(Workload workload, BatchSchedule schedule) {
        screen.line(screen.palette()
                .bold(workload.type().kind() + " with " + pods(schedule.replicas()) + ", "
                        + (schedule.size() == 1 ? "one batch" : schedule.size() + " batches")));
        batches(Optional.of(workload), schedule);
        schedule.notes().forEach(note -> screen.line("  note: " + note));
    }

    /** With what is in its way. */
    void print(ReleasePlan plan) {
        withoutProblems(plan);
        plan.problems().forEach(problem -> screen.line(screen.palette().bad("  problem: ") + OptionNames.in(problem)));
    }

    /** For who is told of what is in its way otherwise. */
    void withoutProblems(ReleasePlan plan) {
        screen.line(screen.palette().bold("Plan of release " + plan.key()) + ": "
                + plan.workload().kind() + "/"
                + plan.workload().name() + ", " + pods(plan.schedule().replicas())
                + plan.change()
                        .restores()
                        .map(version -> ", back to v" + version)
                        .orElse(""));
        batches(Workloads.of(plan.workload(), plan.options().mechanism()), plan.schedule());
        plan.options()
                .serviceSwitch()
                .ifPresent(change -> screen.line("  Service/" + change.service()
                        + " goes to the new pods alone after batch "
                        + change.effectiveBatch(plan.schedule().size())));
        plan.documents().forEach(this::document);
        plan.warnings()
                .forEach(warning -> screen.line(screen.palette().waiting("  warning: ") + OptionNames.in(warning)));
    }

    private void batches(Optional<Workload> workload, BatchSchedule schedule) {
        Table table = new Table();
        for (Batch batch : schedule.batches()) {
            String numbers =
                    workload
                            .map(one -> one.numbers(batch.target(), schedule.replicas()))
                            .orElse(Map.of())
                            .entrySet()
                            .stream()
                            .map(number -> number.getKey() + " " + number.getValue())
                            .collect(Collectors.joining(", "));
            table.row(
                    "  batch " + batch.number(),
                    batch.target() + " of " + pods(schedule.replicas()),
                    "+" + batch.step(),
                    numbers);
        }
        table.lines().forEach(screen::line);
    }

    private void document(DocumentChange change) {
        String line = "  " + change.sentence();
        screen.line(change.action().equals("keep") ? screen.palette().dim(line) : line);
        if (!change.comesWhole()) {
            change.fields().forEach(this::field);
        }
    }

    private void field(FieldChange field) {
        screen.line("      " + field.path() + ": "
                + field.before().map(screen.palette()::bad).orElse("(none)") + " -> "
                + field.after().map(screen.palette()::good).orElse("(none)"));
    }

    private static String pods(int number) {
        return number == 1 ? "1 pod" : number + " pods";
    }
}
