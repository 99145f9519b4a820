package io.jenkins.plugins.batchrelease.service.report;

import io.jenkins.plugins.batchrelease.cluster.PodEvent;
import java.util.ArrayList;
import java.util.List;

/** A report as lines for a log or a terminal, in English. */
final class ReportText {
    /** The last ones say it; all of them would bury the log. */
    private static final int MOST_EVENTS = 10;

    private final List<String> lines = new ArrayList<>();

    private ReportText() {}

    static List<String> of(PodReport report) {
        ReportText text = new ReportText();
        report.containers().forEach(text::container);
        List<PodEvent> events = report.events();
        if (!events.isEmpty()) {
            text.lines.add("its events:");
            events.subList(Math.max(0, events.size() - MOST_EVENTS), events.size())
                    .forEach(text::event);
        }
        report.notes().forEach(note -> text.lines.add(note.message()));
        return text.lines;
    }

    private void container(ContainerReport container) {
        lines.add((container.init() ? "init container " : "container ") + container.name() + ": "
                + (container.reason().isEmpty() ? "running, not ready" : container.reason())
                + container.lastExit().map(code -> ", ended with " + code).orElse("")
                + (container.restarts() > 0 ? ", restarts: " + container.restarts() : "")
                + (container.message().isEmpty() ? "" : " (" + container.message() + ")"));
        container.logs().forEach(this::log);
    }

    private void log(LogExcerpt log) {
        lines.add(log.previous() ? "the end of its log, of the run before:" : "the end of its log:");
        log.lines().forEach(line -> lines.add("  | " + line));
    }

    private void event(PodEvent event) {
        lines.add("  " + event.type() + " " + event.reason()
                + (event.count() > 1 ? " (" + event.count() + " times)" : "") + ": " + event.message());
    }
}
