package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Origin;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.DriftNotice;
import io.jenkins.plugins.batchrelease.service.ReleaseStatus;
import java.util.List;
import java.util.Optional;

/** A release for people. */
final class ReleasePrinter {
    /** More pods than that are counted, not listed. */
    private static final int MOST_PODS = 50;

    private final Screen screen;
    private final Proposals proposals;

    ReleasePrinter(Screen screen, Proposals proposals) {
        this.screen = screen;
        this.proposals = proposals;
    }

    /** All there is to know. */
    void status(ReleaseStatus status) {
        Release release = status.release();
        screen.line(screen.palette().bold("Release " + release.key()) + ": "
                + release.workload().kind() + "/"
                + release.workload().name() + ", started " + Times.local(release.startedAt()) + " by "
                + release.audit().stream()
                        .findFirst()
                        .map(AuditEntry::where)
                        .orElse(release.holder().place()));
        screen.line("  " + Words.state(release, screen.palette()));
        if (release.phase().isMoving()) {
            screen.line("  driven by " + release.holder().place());
        }
        status.progress().waiting().ifPresent(waiting -> screen.line("  " + waiting.text()));
        status.progress()
                .impediment()
                .ifPresent(impediment -> screen.line(
                        "  " + impediment.text() + " (since " + Times.local(impediment.since()) + "; tried again)"));
        status.drift().ifPresent(this::drift);
        release.gate().ifPresent(gate -> gate(gate, release.origin()));
        pods(status);
        Table audit = new Table();
        release.audit()
                .forEach(entry -> audit.row(
                        "  " + Times.local(entry.at()),
                        entry.who().id(),
                        Words.place(entry),
                        entry.what() + (entry.comment().isEmpty() ? "" : ": " + entry.comment())));
        audit.lines().forEach(line -> screen.line(screen.palette().dim(line)));
        goingOn(release, status.drift());
    }

    /** How it came to rest, and what can be done. */
    void rest(Release release) {
        screen.line(Words.state(release, screen.palette()));
        goingOn(release, Optional.empty());
    }

    /** The same, having looked whether another hand was at it. */
    void rest(ReleaseStatus status) {
        screen.line(Words.state(status.release(), screen.palette()));
        status.drift().ifPresent(this::drift);
        goingOn(status.release(), status.drift());
    }

    private void drift(DriftNotice drift) {
        screen.line("  " + screen.palette().bad(drift.problem().message()) + " "
                + drift.problem().todo());
    }

    /** The same, for somebody who stays until others decide. */
    void waiting(Release release) {
        rest(release);
        screen.line("Waiting here for that. Ctrl-C ends the waiting, not the release.");
    }

    private void goingOn(Release release, Optional<DriftNotice> drift) {
        Ways.of(release, drift, proposals).groups().forEach(group -> {
            screen.line(group.heading());
            group.commands().forEach(this::command);
        });
    }

    private void command(String command) {
        screen.line("  " + Program.invocation() + " " + command);
    }

    private void gate(Gate gate, Origin origin) {
        screen.line("  gate " + (gate.batch() == 0 ? "before the first batch" : "after batch " + gate.batch()) + ": "
                + gate.counted().size() + " of " + gate.required() + " approvals"
                + (gate.isInJenkins() ? " given in Jenkins" : ""));
        gate.demands().forEach(demand -> {
            demand.lists().forEach(names -> screen.line("    approvers: " + names));
            if (demand.refusesStarters()) {
                screen.line("    not by who is behind it: " + String.join(", ", origin.people()));
            }
        });
        gate.approvals()
                .forEach(approval -> screen.line("    " + approval.who() + ", " + Times.local(approval.at())
                        + (approval.comment().isEmpty() ? "" : ": " + approval.comment())));
    }

    private void pods(ReleaseStatus status) {
        List<PodLook> pods = PodLook.all(status.release(), status.progress());
        if (pods.size() > MOST_PODS) {
            screen.line("  " + pods.size() + " pods: "
                    + pods.stream().filter(PodLook::isNew).count() + " new, "
                    + pods.stream().filter(PodLook::isSettled).count() + " ready; not ready:");
        }
        Table table = new Table();
        pods.stream()
                .filter(pod -> pods.size() <= MOST_PODS || !pod.isSettled())
                .limit(MOST_PODS)
                .forEach(pod -> table.row(
                        "  " + pod.pod().name(),
                        pod.version(),
                        pod.state(),
                        String.join(", ", pod.pod().images()),
                        pod.why()));
        table.lines().forEach(screen::line);
    }
}
