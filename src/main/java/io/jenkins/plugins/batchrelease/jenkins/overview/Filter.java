package io.jenkins.plugins.batchrelease.jenkins.overview;

import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What somebody looks for. Everything is optional; what is said must all hold. */
final class Filter {
    private final String text;
    private final String namespace;
    private final String cluster;
    private final String phase;
    private final String user;
    private final Optional<LocalDate> from;
    private final Optional<LocalDate> to;
    private final ZoneId zone;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param asked what was asked for, by the name of the parameter; empty for nothing
     * @param zone where the reader's days begin
     */
    Filter(UnaryOperator<String> asked, ZoneId zone) {
        this.zone = zone;
        text = asked.apply("q").toLowerCase(Locale.ROOT);
        namespace = asked.apply("namespace");
        cluster = asked.apply("cluster");
        phase = asked.apply("phase");
        user = asked.apply("user");
        from = day("from", asked);
        to = day("to", asked);
    }

    private Optional<LocalDate> day(String name, UnaryOperator<String> asked) {
        String said = asked.apply(name);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(said));
        } catch (DateTimeException wrong) {
            problems.add(Messages.Filter_notADay(name, said));
            return Optional.empty();
        }
    }

    /** What was asked for and could not be understood, in the reader's language. */
    List<String> problems() {
        return problems;
    }

    boolean matches(IndexEntry entry) {
        return isWanted(text, entry)
                && equalsIfSaid(namespace, entry.namespace())
                && equalsIfSaid(cluster, entry.cluster())
                && equalsIfSaid(phase, entry.standing().phase().name())
                && equalsIfSaid(user, entry.startedBy())
                && isInTime(entry);
    }

    /** Days are those on which a release was under way. */
    private boolean isInTime(IndexEntry entry) {
        long end = entry.isOpen() ? Long.MAX_VALUE : entry.standing().since();
        return from.map(day -> end >= startOf(day)).orElse(true)
                && to.map(day -> entry.startedAt() < startOf(day.plusDays(1))).orElse(true);
    }

    private long startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private static boolean isWanted(String text, IndexEntry entry) {
        return text.isEmpty()
                || (entry.namespace() + "/" + entry.name() + "\n" + entry.place() + "\n" + entry.cluster() + "\n"
                                + entry.startedBy())
                        .toLowerCase(Locale.ROOT)
                        .contains(text);
    }

    private static boolean equalsIfSaid(String wanted, String found) {
        return wanted.isEmpty() || wanted.equals(found);
    }
}
