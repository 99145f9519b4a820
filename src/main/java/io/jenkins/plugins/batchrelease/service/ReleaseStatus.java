package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.DriftNotice;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.Optional;

/** A release and what its pods look like at one moment. */
public record ReleaseStatus(Release release, Progress progress) {
    /** What another hand changed, if nobody has held the release because of it. */
    public Optional<DriftNotice> drift() {
        return DriftNotice.of(release, progress);
    }
}
