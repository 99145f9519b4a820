package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEffect;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.List;

/**
 * A release as it goes: its state, how far its pods are, what is still to be done, who looks on. Changed in the mailbox
 * only, read by anybody.
 */
final class Course {
    private final Todo todo = new Todo();
    private final Onlookers onlookers = new Onlookers();
    private volatile Release release;
    private volatile Progress progress = Progress.unseen();

    Course(Release release) {
        this.release = release;
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

    /** How far the pods are now. */
    void saw(Progress next) {
        boolean changed = !next.equals(progress);
        progress = next;
        if (changed) {
            tell();
        }
    }

    void tell() {
        onlookers.tell(release, progress);
    }
}
