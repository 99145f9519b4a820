package io.jenkins.plugins.batchrelease.jenkins.limit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;

/**
 * From what a clock on a wall shows to moments. Where it shows a time twice or never because it is put back or forward, a
 * window is rather too long than too short.
 */
final class WallClock {
    static final String END_OF_DAY = "24:00";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private WallClock() {}

    /** Empty for the time zone of the controller. */
    static ZoneId zone(String text) {
        try {
            return text.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(Messages.WallClock_zone(text), unknown);
        }
    }

    /** {@code 18:30}; {@code 24:00} is midnight. */
    static LocalTime time(String text) {
        try {
            return text.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(text, TIME);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(Messages.WallClock_time(text), unreadable);
        }
    }

    /** The first moment at which the clock shows that time, or has passed it. */
    static Instant first(LocalDateTime shown, ZoneId zone) {
        return skipped(shown, zone)
                ? whenSkipped(shown, zone)
                : ZonedDateTime.of(shown, zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** The last moment at which the clock shows that time; the first after it, if it never does. */
    static Instant last(LocalDateTime shown, ZoneId zone) {
        return skipped(shown, zone)
                ? whenSkipped(shown, zone)
                : ZonedDateTime.of(shown, zone).withLaterOffsetAtOverlap().toInstant();
    }

    private static boolean skipped(LocalDateTime shown, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(shown);
        return change != null && change.isGap();
    }

    private static Instant whenSkipped(LocalDateTime shown, ZoneId zone) {
        return zone.getRules().getTransition(shown).getInstant();
    }
}
