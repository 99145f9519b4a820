package io.jenkins.plugins.batchrelease.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments, which are kept as milliseconds since the epoch. */
final class Times {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Times() {}

    /** For people: where they are. */
    static String local(long millis) {
        return LOCAL.format(Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()));
    }

    /** For programs: ISO 8601 in UTC. */
    static String iso(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
