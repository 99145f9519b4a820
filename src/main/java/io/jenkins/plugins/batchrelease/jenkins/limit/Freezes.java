package io.jenkins.plugins.batchrelease.jenkins.limit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All windows of a cluster. */
public final class Freezes {
    /** Days of windows that follow each other without a gap; beyond that nobody waits for the end. */
    private static final int IN_SIGHT = 400;

    /**
     * @param reason shown to who is stopped by it
     */
    public record Entry(FreezeWindow window, String reason) {}

    private final List<Entry> entries;

    public Freezes(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** What keeps everything where it is at that moment, if something does. */
    public Optional<Frozen> at(Instant moment) {
        return entries.stream()
                .filter(entry -> entry.window().endIfOpenAt(moment).isPresent())
                .findFirst()
                .map(entry -> new Frozen(entry.window(), entry.reason(), end(moment)));
    }

    private Optional<Instant> end(Instant moment) {
        Instant reached = moment;
        for (int windows = 0; windows < IN_SIGHT; windows++) {
            Instant from = reached;
            Optional<Instant> next = entries.stream()
                    .flatMap(entry -> entry.window().endIfOpenAt(from).stream())
                    .max(Comparator.naturalOrder());
            if (next.isEmpty()) {
                return Optional.of(reached);
            }
            reached = next.get();
        }
        return Optional.empty();
    }
}
