package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.release.Release;
import java.time.Duration;
import java.util.Optional;

/**
 * A release as a list shows it.
 *
 * @param silent for how long its driver has given no sign of life, if it should have: it may be gone
 */
public record Listing(Release release, Optional<Duration> silent) {}
