package io.jenkins.plugins.batchrelease.jenkins.limit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Opens once and closes once. A bare date is the whole day: the window closes when its last day is over. */
public final class DateWindow implements FreezeWindow {
    private final String from;
    private final String to;
    private final Instant opens;
    private final Instant closes;
    private final ZoneId zone;

    private DateWindow(String from, String to, ZoneId zone) {
        this.from = from;
        this.to = to;
        this.zone = zone;
        this.opens = WallClock.first(moment(from, false), zone);
        this.closes = WallClock.last(moment(to, true), zone);
    }

    /**
     * @param from {@code 2026-12-20} or {@code 2026-12-20 18:00}
     * @param to the same
     * @param zone {@code Europe/Berlin}; empty for the controller's
     * @throws IllegalArgumentException if one cannot be read, or it would close before it opens
     */
    public static DateWindow of(String from, String to, String zone) {
        DateWindow window = new DateWindow(from, to, WallClock.zone(zone));
        if (!window.opens.isBefore(window.closes)) {
            throw new IllegalArgumentException(Messages.DateWindow_order(from, to));
        }
        return window;
    }

    /** Checks a date, with or without a time of day. */
    public static void checkMoment(String text) {
        moment(text, false);
    }

    private static LocalDateTime moment(String text, boolean isEnd) {
        try {
            String[] parts = text.strip().split("[T ]+", 2);
            LocalDate date = LocalDate.parse(parts[0]);
            if (parts.length == 1) {
                return isEnd ? date.plusDays(1).atStartOfDay() : date.atStartOfDay();
            }
            LocalDate day = parts[1].equals(WallClock.END_OF_DAY) ? date.plusDays(1) : date;
            return day.atTime(WallClock.time(parts[1]));
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(Messages.DateWindow_date(text), unreadable);
        }
    }

    @Override
    public Optional<Instant> endIfOpenAt(Instant moment) {
        boolean open = !moment.isBefore(opens) && moment.isBefore(closes);
        return open ? Optional.of(closes) : Optional.empty();
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public String toString() {
        return Messages.DateWindow_text(from, to, zone);
    }
}
