package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.ReleaseListener;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what happens to a release while it happens: each entry of its audit as a line, and the pods as a line whenever
 * they change, or on a terminal as a bar that is drawn anew.
 */
final class ReleaseView implements ReleaseListener {
    private final Screen screen;
    private final ProgressBar bar;
    private final Set<String> troubles = new HashSet<>();
    private PodsLine last = PodsLine.NOTHING;
    /** How many entries of the audit have been told; -1: those that are there at first are no news. */
    private int told;

    private boolean ended;
    private String waiting = "";
    private Optional<String> impediment = Optional.empty();

    private ReleaseView(Screen screen, int told) {
        this.screen = screen;
        this.bar = new ProgressBar(screen);
        this.told = told;
    }

    /** From its first day. */
    static ReleaseView ofNewRelease(Screen screen) {
        return new ReleaseView(screen, 0);
    }

    /** What happens from now on. */
    static ReleaseView fromNowOn(Screen screen) {
        return new ReleaseView(screen, -1);
    }

    @Override
    public synchronized void changed(Release release, Progress progress) {
        if (ended) {
            return;
        }
        news(release.audit());
        impeded(progress.impediment());
        progress.waiting().ifPresent(this::waits);
        boolean podsMove = progress.waiting().isEmpty()
                && release.phase().isMoving()
                && release.phase() != Phase.PREPARING
                && !progress.pods().isEmpty();
        if (!podsMove) {
            bar.clear();
            return;
        }
        PodsLine line = PodsLine.of(release, progress);
        line.troubles().stream().filter(troubles::add).forEach(this::detail);
        if (screen.isTerminal()) {
            bar.draw(line);
        } else if (line.tellsMoreThan(last)) {
            last = line;
            detail(line.text());
        }
    }

    private void waits(Waiting what) {
        if (!what.text().equals(waiting)) {
            waiting = what.text();
            detail(waiting);
        }
    }

    private void impeded(Optional<Impediment> now) {
        Optional<String> words = now.map(Impediment::text);
        if (!words.equals(impediment)) {
            impediment = words;
            detail(words.map(text -> text + "; tried again").orElse("goes on"));
        }
    }

    /** Something that somebody else tells meanwhile. */
    synchronized void aside(String text) {
        detail(text);
    }

    /** Nothing is told any more; the line of the bar is free again. */
    synchronized void end() {
        ended = true;
        bar.clear();
    }

    private void news(List<AuditEntry> audit) {
        if (told < 0) {
            told = audit.size();
        }
        for (; told < audit.size(); told++) {
            AuditEntry entry = audit.get(told);
            // Why it is held is told when it rests, with what can be done.
            if (!entry.tells(Happening.HELD)) {
                last = PodsLine.NOTHING;
                line(screen.palette().dim(Times.local(entry.at()).substring("yyyy-MM-dd ".length())) + "   "
                        + entry.what() + who(entry)
                        + (entry.comment().isEmpty() ? "" : ": " + entry.comment()));
            }
        }
    }

    private void detail(String text) {
        line("           " + text);
    }

    private void line(String text) {
        bar.clear();
        screen.line(text);
    }

    private static String who(AuditEntry entry) {
        return entry.who().id().equals("system") ? "" : ", " + entry.who();
    }
}
