package io.jenkins.plugins.batchrelease.service.report;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ContainerView;
import io.jenkins.plugins.batchrelease.cluster.PodDetail;
import io.jenkins.plugins.batchrelease.cluster.PodEvent;
import io.jenkins.plugins.batchrelease.cluster.PodInquiry;
import io.jenkins.plugins.batchrelease.plan.SecretValues;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks about one pod, once. What cannot be found out is a note in the answer. */
public final class PodReporter {
    private static final int MOST_EVENTS = 20;
    /** A pod with more containers than this that fail tells the same story many times. */
    private static final int MOST_CONTAINERS = 8;
    /** For one request; and for all of them, for somebody waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PATIENCE_IN_ALL = Duration.ofSeconds(10);

    private final PodInquiry inquiry;
    private final SecretValues secrets;
    private final Clock clock;
    private final long until;
    private final List<ReportNote> notes = new ArrayList<>();

    /** @param secrets values that nobody may read */
    public PodReporter(PodInquiry inquiry, SecretValues secrets, Clock clock) {
        this.inquiry = inquiry;
        this.secrets = secrets;
        this.clock = clock;
        this.until = System.nanoTime() + PATIENCE_IN_ALL.toNanos();
    }

    /**
     * The report of a pod. Makes a few requests, and takes ten seconds at most.
     *
     * @param uid the incarnation that is meant
     */
    public PodReport report(String pod, String uid) {
        List<ContainerReport> containers = containers(pod, uid).stream()
                .filter(ContainerView::isFailing)
                .limit(MOST_CONTAINERS)
                .map(container -> container(pod, container))
                .toList();
        List<PodEvent> events = asked(
                        ReportNote.Code.EVENTS_FORBIDDEN,
                        ReportNote.Code.EVENTS,
                        "",
                        () -> inquiry.events(pod, uid, patience()))
                .orElse(List.of());
        return new PodReport(PodReport.SCHEMA, pod, clock.millis(), containers, readable(events), notes);
    }

    private List<ContainerView> containers(String pod, String uid) {
        Optional<PodDetail> detail = asked(
                        ReportNote.Code.POD, ReportNote.Code.POD, "", () -> inquiry.pod(pod, patience()))
                .orElse(Optional.empty())
                .filter(found -> found.uid().equals(uid));
        if (detail.isEmpty() && notes.isEmpty()) {
            notes.add(new ReportNote(ReportNote.Code.POD, "", "Pod " + pod + " is gone."));
        }
        return detail.map(PodDetail::containers).orElse(List.of());
    }

    private ContainerReport container(String pod, ContainerView container) {
        List<LogExcerpt> logs = new ArrayList<>();
        boolean running = container.state() != ContainerView.State.WAITING;
        // While it waits to be started again, the run before is the only one there is.
        if (container.hasRun() && (container.restarts() > 0 || !running)) {
            log(pod, container, true).ifPresent(logs::add);
        }
        if (running) {
            log(pod, container, false).ifPresent(logs::add);
        }
        return new ContainerReport(
                container.name(),
                container.init(),
                container.state(),
                container.reason(),
                readable(container.message()),
                container.lastExit(),
                container.restarts(),
                logs);
    }

    private Optional<LogExcerpt> log(String pod, ContainerView container, boolean previous) {
        return asked(
                        ReportNote.Code.LOG_FORBIDDEN,
                        ReportNote.Code.LOG,
                        container.name(),
                        () -> inquiry.log(pod, container.name(), previous, LogExcerpt.MOST_LINES, patience()))
                .map(text -> LogExcerpt.endOf(PlainText.lines(secrets.maskedIn(text)), previous));
    }

    private List<PodEvent> readable(List<PodEvent> events) {
        return events.stream()
                .skip(Math.max(0, events.size() - MOST_EVENTS))
                .map(event -> event.withMessage(readable(event.message())))
                .toList();
    }

    private String readable(String text) {
        return PlainText.line(secrets.maskedIn(text));
    }

    private Duration patience() {
        Duration left = Duration.ofNanos(Math.max(0, until - System.nanoTime()));
        return left.compareTo(PATIENCE) < 0 ? left : PATIENCE;
    }

    private <T> Optional<T> asked(
            ReportNote.Code forbidden, ReportNote.Code failed, String container, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ClusterException refused) {
            ReportNote.Code code = refused.kind() == ClusterException.Kind.FORBIDDEN ? forbidden : failed;
            notes.add(new ReportNote(code, container, readable(refused.getMessage()) + "."));
            return Optional.empty();
        }
    }
}
