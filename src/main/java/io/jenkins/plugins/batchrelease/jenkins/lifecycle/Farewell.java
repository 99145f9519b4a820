package io.jenkins.plugins.batchrelease.jenkins.lifecycle;

import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.ReleaseListener;
import io.jenkins.plugins.batchrelease.workload.Progress;

/** Forgets a release when it is over, and the watches with it. */
final class Farewell implements ReleaseListener {
    private final BuildRelease release;
    private Runnable unfollow = () -> {};
    private boolean over;

    Farewell(BuildRelease release) {
        this.release = release;
    }

    /** @param end ends the following; it may be over before this is known */
    synchronized void unfollow(Runnable end) {
        unfollow = end;
        if (over) {
            end.run();
        }
    }

    @Override
    public void changed(Release state, Progress progress) {
        if (!state.closed()) {
            return;
        }
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            unfollow.run();
        }
        // Not on the release's own thread, which is about to be told to end.
        Workers.steps().execute(release::forget);
    }
}
