package io.jenkins.plugins.batchrelease.jenkins.limit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jvnet.localizer.LocaleProvider;

/**
 * Opens on days of the week at a time of day and lasts until another; until the next day, if that one is not later. Both
 * times equal, it lasts a whole day.
 */
public final class WeeklyWindow implements FreezeWindow {
    private static final int SHORTEST_NAME = 3;

    private final Set<DayOfWeek> days;
    private final LocalTime from;
    private final LocalTime to;
    private final ZoneId zone;

    private WeeklyWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
        this.days = days;
        this.from = from;
        this.to = to;
        this.zone = zone;
    }

    /**
     * @param days on which it opens
     * @param from {@code 18:00}; empty for midnight
     * @param to {@code 8:00}; empty for midnight
     * @param zone {@code Europe/Berlin}; empty for the controller's
     * @throws IllegalArgumentException if one of them cannot be read
     */
    public static WeeklyWindow of(Set<DayOfWeek> days, String from, String to, String zone) {
        return new WeeklyWindow(days, timeOr(from), timeOr(to), WallClock.zone(zone));
    }

    private static LocalTime timeOr(String text) {
        return text.isEmpty() ? LocalTime.MIDNIGHT : WallClock.time(text);
    }

    /**
     * {@code Saturday}, {@code sat}, in English.
     *
     * @throws IllegalArgumentException if one is no day, or there is none
     */
    public static Set<DayOfWeek> days(List<String> names) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : names) {
            days.add(day(name));
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException(Messages.WeeklyWindow_noDay());
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(day -> upper.length() >= SHORTEST_NAME && day.name().startsWith(upper))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Messages.WeeklyWindow_day(name)));
    }

    /** Checks a time of day. */
    public static void checkTime(String text) {
        timeOr(text);
    }

    @Override
    public Optional<Instant> endIfOpenAt(Instant moment) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .filter(day -> !moment.isBefore(WallClock.first(day.atTime(from), zone)))
                .map(this::end)
                .filter(moment::isBefore)
                .max(Comparator.naturalOrder());
    }

    private Instant end(LocalDate opened) {
        LocalDate closes = to.isAfter(from) ? opened : opened.plusDays(1);
        return WallClock.last(closes.atTime(to), zone);
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public String toString() {
        Locale locale = LocaleProvider.getLocale();
        String names = days.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .collect(Collectors.joining(", "));
        return from.equals(to)
                ? Messages.WeeklyWindow_wholeDay(names, from, zone)
                : Messages.WeeklyWindow_text(names, from, to, zone);
    }
}
