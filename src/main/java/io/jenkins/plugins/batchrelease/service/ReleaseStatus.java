package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Progress;

/** A release and what its pods look like at one moment. */
public record ReleaseStatus(Release release, Progress progress) {}
