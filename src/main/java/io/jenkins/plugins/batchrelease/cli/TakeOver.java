package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.service.ReleaseStatus;
import io.jenkins.plugins.batchrelease.workload.Impediment;

/**
 * A release that moves is taken over from whoever drives it. If that one may be alive, a person is told and asked; a
 * script is told, for it cannot answer, and may be somebody's last means. Nobody is asked who goes back or holds.
 */
final class TakeOver {
    private final Session session;
    private final Screen screen;

    TakeOver(Session session, Screen screen) {
        this.session = session;
        this.screen = screen;
    }

    /** Whether to go on. {@code yes}: without a question */
    boolean isWanted(ReleaseStatus status, boolean yes) {
        Release release = status.release();
        boolean silent = status.progress()
                .impediment()
                .filter(impediment -> impediment.kind() == Impediment.Kind.DRIVER)
                .isPresent();
        boolean ours = release.holder().place().equals(session.place());
        if (!release.phase().isMoving() || silent || ours) {
            return true;
        }
        screen.line("Release " + release.key() + " moves, driven by "
                + release.holder().place() + ", which has not been silent for long. This takes it over.");
        return yes || !screen.isTerminal() || screen.isJson() || new Keyboard(screen).to("Take it over?");
    }
}
