package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.model.TaskListener;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.ReleaseListener;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.List;

/** Tells in a build's log what happens to a release while a step waits for it. */
final class ReleaseLog implements ReleaseListener {
    private final TaskListener listener;
    private int told;
    private String counts = "";

    /** @param told how many entries of the audit the log has already */
    ReleaseLog(TaskListener listener, int told) {
        this.listener = listener;
        this.told = told;
    }

    @Override
    public void changed(Release release, Progress progress) {
        List<AuditEntry> audit = release.audit();
        for (; told < audit.size(); told++) {
            tell(release, line(audit.get(told)));
        }
        String now = counts(release, progress);
        if (!now.equals(counts)) {
            counts = now;
            if (!now.isEmpty()) {
                tell(release, now);
            }
        }
    }

    private void tell(Release release, String text) {
        listener.getLogger().println("Release " + release.key() + ": " + text);
    }

    private static String line(AuditEntry entry) {
        String by = entry.who().kind() == Actor.Kind.SYSTEM ? "" : " (" + entry.who() + ")";
        String comment = entry.comment().isEmpty() ? "" : ": " + entry.comment();
        return entry.what() + by + comment;
    }

    private static String counts(Release release, Progress progress) {
        return switch (release.phase()) {
            case UPDATING ->
                progress.updated() + " of " + release.target() + " pods are new, " + progress.available()
                        + " of them available";
            case ROLLING_BACK -> progress.caughtUp() ? progress.outdated() + " pods still to go back" : "";
            default -> "";
        };
    }
}
