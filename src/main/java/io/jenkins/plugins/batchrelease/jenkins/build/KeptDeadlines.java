package io.jenkins.plugins.batchrelease.jenkins.build;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** When a gate ends without a decision by people; on disk, so that no restart starts the time anew. Milliseconds since the epoch. */
public final class KeptDeadlines {
    private final long passesAt;
    private final long endsAt;
    private final boolean goesBack;

    /**
     * @param passesAt when it passes by itself, 0 for never
     * @param endsAt when it is too late for a decision, 0 for never
     * @param goesBack whether the release is then rolled back, and not held
     */
    public KeptDeadlines(long passesAt, long endsAt, boolean goesBack) {
        this.passesAt = passesAt;
        this.endsAt = endsAt;
        this.goesBack = goesBack;
    }

    /** People have all the time they want. */
    public static KeptDeadlines none() {
        return new KeptDeadlines(0, 0, false);
    }

    public OptionalLong passesAt() {
        return optional(passesAt);
    }

    public OptionalLong endsAt() {
        return optional(endsAt);
    }

    public boolean goesBack() {
        return goesBack;
    }

    public boolean hasPassed(long now) {
        return passesAt != 0 && now >= passesAt;
    }

    public boolean hasEnded(long now) {
        return endsAt != 0 && now >= endsAt;
    }

    /** The next moment at which something happens. */
    public OptionalLong next(long now) {
        return LongStream.of(passesAt, endsAt).filter(time -> time > now).min();
    }

    /** What will happen when nobody decides, for a status line; empty if nothing does. */
    public String outlook() {
        StringBuilder text = new StringBuilder();
        passesAt().ifPresent(at -> text.append("; passes by itself at ").append(Instant.ofEpochMilli(at)));
        endsAt().ifPresent(at ->
                text.append(goesBack ? "; rolls back at " : "; held at ").append(Instant.ofEpochMilli(at)));
        return text.toString();
    }

    private static OptionalLong optional(long time) {
        return time == 0 ? OptionalLong.empty() : OptionalLong.of(time);
    }
}
