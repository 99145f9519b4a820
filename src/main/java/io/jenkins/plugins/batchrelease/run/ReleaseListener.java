package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Progress;

/** Somebody who looks on. Called on a worker thread, one call after the other for one release. */
@FunctionalInterface
public interface ReleaseListener {
    void changed(Release release, Progress progress);
}
