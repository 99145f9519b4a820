package io.jenkins.plugins.batchrelease.embedded.kubelet;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a container is, at some age.
 *
 * @param restarts how often it was restarted by itself, on top of restarts for a new image
 * @param next when it will be different; empty if it stays like this
 */
record Progress(Phase phase, int restarts, Optional<Duration> next) {

    /** The first wait of a real kubelet is 10 seconds; scenarios should not have to wait that long. */
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(5);

    private static final int MAX_RESTARTS = 7;

    /** What the container's state says. */
    enum Phase {
        CREATING,
        STARTING,
        READY,
        RUNNING_UNREADY,
        PULL_FAILED,
        PULL_BACK_OFF,
        EXITED,
        CRASH_BACK_OFF;

        boolean running() {
            return this == STARTING || this == READY || this == RUNNING_UNREADY;
        }
    }

    /**
     * @param restarted its pod is already set up, because another image ran in it
     * @param delay from start to ready
     */
    static Progress at(Duration age, ImageMarker marker, boolean restarted, Duration delay) {
        Duration created = restarted ? Duration.ZERO : delay.dividedBy(3);
        if (age.compareTo(created) < 0) {
            return new Progress(Phase.CREATING, 0, Optional.of(created.minus(age)));
        }
        return switch (marker) {
            case GOOD -> starting(age, delay);
            case SLOW -> starting(age, delay.multipliedBy(10));
            case NEVER_READY -> new Progress(Phase.RUNNING_UNREADY, 0, Optional.empty());
            case MISSING -> pulling(age, created.plus(delay.multipliedBy(2)));
            case CRASHES -> crashing(age, delay.dividedBy(3).multipliedBy(2));
        };
    }

    private static Progress starting(Duration age, Duration delay) {
        return age.compareTo(delay) < 0
                ? new Progress(Phase.STARTING, 0, Optional.of(delay.minus(age)))
                : new Progress(Phase.READY, 0, Optional.empty());
    }

    private static Progress pulling(Duration age, Duration backOff) {
        return age.compareTo(backOff) < 0
                ? new Progress(Phase.PULL_FAILED, 0, Optional.of(backOff.minus(age)))
                : new Progress(Phase.PULL_BACK_OFF, 0, Optional.empty());
    }

    private static Progress crashing(Duration age, Duration firstBackOff) {
        if (age.compareTo(firstBackOff) < 0) {
            return new Progress(Phase.EXITED, 0, Optional.of(firstBackOff.minus(age)));
        }
        // It was restarted once at once; after that each wait is twice as long as the one before.
        Duration until = firstBackOff.plus(FIRST_BACK_OFF);
        Duration wait = FIRST_BACK_OFF;
        int restarts = 1;
        while (age.compareTo(until) >= 0 && restarts < MAX_RESTARTS) {
            restarts++;
            wait = wait.multipliedBy(2);
            until = until.plus(wait);
        }
        return new Progress(
                Phase.CRASH_BACK_OFF,
                restarts,
                restarts < MAX_RESTARTS ? Optional.of(until.minus(age)) : Optional.empty());
    }
}
