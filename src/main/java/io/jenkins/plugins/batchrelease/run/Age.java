package io.jenkins.plugins.batchrelease.run;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How long ago something was, by what was observed: from the moment it is known here it counts on a clock that nobody sets.
 * Only what was before that is a matter of two clocks, the writer's and ours. In the mailbox only.
 */
final class Age {
    private final Clock clock;
    private final LongSupplier nanos;
    private long since = -1;
    private long before;
    private long seen;

    /** @param nanos a clock that runs evenly, as {@link System#nanoTime} */
    Age(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /**
     * The age of what was at a time, which is one and the same until something newer takes its place.
     *
     * @param time in milliseconds since the epoch
     * @param most what to take it for at most when it is first seen, in milliseconds
     * @return in milliseconds
     */
    long of(long time, long most) {
        if (time != since) {
            since = time;
            before = Math.max(0, Math.min(most, clock.millis() - time));
            seen = nanos.getAsLong();
        }
        return before + TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - seen);
    }
}
