package io.jenkins.plugins.batchrelease.jenkins.gate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as people read them, in the time zone of the controller, which they name. */
final class Moments {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ROOT);

    private Moments() {}

    /** @param at in milliseconds since the epoch */
    static String text(long at) {
        return FORMAT.format(Instant.ofEpochMilli(at).atZone(ZoneId.systemDefault()));
    }
}
