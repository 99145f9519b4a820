package io.jenkins.plugins.batchrelease.service.view;

import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Fact;
import io.jenkins.plugins.batchrelease.release.Happening;
import java.util.List;
import java.util.Map;

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
 * @param detail why, where the sentence says so, in English
 * @param reason the same in a word, as in {@code hold}; empty in releases of earlier versions
 * @param details more about that reason, by name, as in {@code hold}
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
        String reason,
        Map<String, String> details,
        String comment) {
    static AuditLine of(AuditEntry entry) {
        Fact fact = entry.fact();
        return new AuditLine(
                entry.at(),
                entry.who().id(),
                entry.who().kind(),
                entry.where(),
                entry.what(),
                fact.kind(),
                fact.numbers(),
                entry.detail(),
                fact.reason(),
                fact.details(),
                entry.comment());
    }

    boolean isAbout(Happening happening, int batch) {
        return kind == happening && !numbers.isEmpty() && numbers.get(0) == batch;
    }
}
