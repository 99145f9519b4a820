package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.release.Release;
import java.time.Clock;

/**
 * What time it is for the phase of a release: as much later than its beginning as the phase was seen to last. A clock that is
 * set meanwhile, or that was wrong where the phase began, neither ends a batch nor lets it go on for longer than it may.
 */
final class PhaseTime {
    /** So much may lie between a reading of the one clock and of the other. */
    private static final long SAME_MILLIS = 1_000;
    /** Whoever takes up what another process began has so much time at least to see how far it is. */
    private static final long LEAST_MILLIS = 60_000;

    private final Clock clock;
    private final Age age;

    PhaseTime(Clock clock, Age age) {
        this.clock = clock;
        this.age = age;
    }

    /** In milliseconds since the epoch, for whatever is reckoned from {@link Release#phaseSince}. */
    long now(Release release) {
        long allowed = release.options().progressDeadlineMillis();
        long least = Math.min(LEAST_MILLIS, allowed / 2);
        long observed = release.phaseSince() + age.of(release.phaseSince(), allowed - least);
        long told = clock.millis();
        return Math.abs(told - observed) < SAME_MILLIS ? told : observed;
    }
}
