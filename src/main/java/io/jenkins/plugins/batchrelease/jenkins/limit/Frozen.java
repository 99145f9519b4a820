package io.jenkins.plugins.batchrelease.jenkins.limit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * That nothing moves forward now.
 *
 * @param window the window that is open
 * @param reason why, in the administrator's words; may be empty
 * @param end when something may move again, windows that follow at once counted in; empty if none of them lets go within
 *     sight
 */
public record Frozen(FreezeWindow window, String reason, Optional<Instant> end) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** The end as people read it, on the window's own clock; empty if there is none. */
    public Optional<String> endText() {
        return end.map(moment -> MINUTES.format(moment.atZone(window.zone())) + " " + window.zone());
    }
}
