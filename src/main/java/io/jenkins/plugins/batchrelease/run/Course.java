package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEffect;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.time.Clock;
import java.util.List;

/**
 * A release as it goes: its state, how far its pods are, what is still to be done, who looks on. Changed in the mailbox
 * only, read by anybody.
 */
final class Course {
    private final Todo todo = new Todo();
    private final Onlookers onlookers;
    private final Impediments impediments;
    private volatile Release release;
    private volatile Progress progress = Progress.unseen();

    Course(Release release, Clock clock) {
        this.release = release;
        this.onlookers = new Onlookers(release.key().toString());
        this.impediments = new Impediments(clock);
    }

    Release release() {
        return release;
    }

    Progress progress() {
        return progress;
    }

    Todo todo() {
        return todo;
    }

    Onlookers onlookers() {
        return onlookers;
    }

    /** Another state, and what has to be done because of it. Nobody is told yet. */
    void become(Release next, List<ReleaseEffect> effects) {
        release = next;
        todo.become(effects);
    }

    /** Something cannot be done now, and is tried again. */
    synchronized void impeded(Impediment.Kind kind, String reason, String words, boolean mayPass) {
        impediments.failed(kind, reason, words, mayPass);
        saw(progress);
    }

    /** It can be done. */
    synchronized void unimpeded(Impediment.Kind kind) {
        impediments.over(kind);
        saw(progress);
    }

    /** How far the pods are now. */
    synchronized void saw(Progress seen) {
        Progress next = seen.impededBy(impediments.shown());
        boolean changed = !next.equals(progress);
        progress = next;
        if (changed) {
            tell();
        }
    }

    synchronized void tell() {
        onlookers.tell(release, progress);
    }
}
