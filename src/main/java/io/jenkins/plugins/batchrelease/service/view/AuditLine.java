package io.jenkins.plugins.batchrelease.service.view;

import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.AuditEntry;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * One line of the audit.
 *
 * @param at when, in milliseconds since the epoch
 * @param who who did it
 * @param via where that person, or machine, spoke from
 * @param where the Jenkins build, or the process of the command line
 * @param what the sentence, in English
 * @param kind what it tells
 * @param numbers the numbers in the sentence, in their order
 * @param detail why, where the sentence says so
 * @param comment what the person said; may be empty
 */
public record AuditLine(
        long at,
        String who,
        Actor.Kind via,
        String where,
        String what,
        Happening kind,
        List<Integer> numbers,
        String detail,
        String comment) {
    static AuditLine of(AuditEntry entry) {
        Happening kind = Happening.of(entry);
        return new AuditLine(
                entry.at(),
                entry.who().id(),
                entry.who().kind(),
                entry.where(),
                entry.what(),
                kind,
                numbers(kind, entry),
                kind.hasDetail() ? matched(kind, entry).group("detail") : "",
                entry.comment());
    }

    private static List<Integer> numbers(Happening kind, AuditEntry entry) {
        Matcher matched = matched(kind, entry);
        return kind.hasDetail()
                ? List.of()
                : IntStream.rangeClosed(1, matched.groupCount())
                        .mapToObj(group -> Integer.valueOf(matched.group(group)))
                        .toList();
    }

    private static Matcher matched(Happening kind, AuditEntry entry) {
        Matcher matcher = kind.in(entry);
        if (!matcher.matches()) {
            throw new IllegalStateException("Not " + kind + ": " + entry.what());
        }
        return matcher;
    }

    boolean isAbout(Happening happening, int batch) {
        return kind == happening && !numbers.isEmpty() && numbers.get(0) == batch;
    }
}
