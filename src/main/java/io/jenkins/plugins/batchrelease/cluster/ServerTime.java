package io.jenkins.plugins.batchrelease.cluster;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;

/**
 * What time it is for the API server, as the headers of its answers say. Whoever drives a release writes times into its
 * record that others compare with their own: they all take the server's, so that a clock that is wrong ends no batch.
 */
final class ServerTime {
    /** Headers tell whole seconds, and an answer takes its time: so much is no difference. */
    private static final long SAME_MILLIS = 3_000;

    private volatile Told told;

    /** What was told, and when on a clock that nobody sets. */
    private record Told(long millis, long nanos) {
        long now() {
            return millis + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
        }
    }

    /** An answer carries a date; one that cannot be read is passed over. */
    void told(String date) {
        try {
            long millis = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .toEpochMilli();
            told = new Told(millis, System.nanoTime());
        } catch (DateTimeParseException unreadable) {
            // A proxy in between may write what it likes.
        }
    }

    /** Our own clock, corrected where it differs from the server's. */
    Clock clock(Clock own) {
        return new Corrected(own);
    }

    private final class Corrected extends Clock {
        private final Clock own;

        Corrected(Clock own) {
            this.own = own;
        }

        @Override
        public ZoneId getZone() {
            return own.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Corrected(own.withZone(zone));
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis());
        }

        @Override
        public long millis() {
            long ours = own.millis();
            Told known = told;
            long theirs = known == null ? ours : known.now();
            return Math.abs(theirs - ours) < SAME_MILLIS ? ours : theirs;
        }
    }
}
