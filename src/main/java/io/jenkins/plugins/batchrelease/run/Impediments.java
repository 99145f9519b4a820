package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.workload.Impediment;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What keeps a release from going on now. What passes by itself in a moment is nobody's concern, and not shown. */
final class Impediments {
    /** People are told within ten seconds; most of what fails once does not fail for this long. */
    private static final long PASSING_MILLIS = 3_000;

    private final Clock clock;
    private final Map<Impediment.Kind, Impediment> lasting = new EnumMap<>(Impediment.Kind.class);
    private final Map<Impediment.Kind, Long> begun = new EnumMap<>(Impediment.Kind.class);

    Impediments(Clock clock) {
        this.clock = clock;
    }

    /** Something failed that is tried again. {@code mayPass}: whether it may work the next time without anybody's help */
    synchronized void failed(Impediment.Kind kind, String reason, String words, boolean mayPass) {
        long since = begun.computeIfAbsent(kind, first -> clock.millis());
        if (!mayPass || lasting.containsKey(kind) || clock.millis() - since >= PASSING_MILLIS) {
            lasting.put(kind, new Impediment(kind, reason, words, since));
        }
    }

    /** It worked. */
    synchronized void over(Impediment.Kind kind) {
        begun.remove(kind);
        lasting.remove(kind);
    }

    /** The one that matters most. */
    synchronized Optional<Impediment> shown() {
        return lasting.values().stream().findFirst();
    }
}
