package io.jenkins.plugins.batchrelease.cluster;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventSeries;
import io.fabric8.kubernetes.api.model.MicroTime;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.LongStream;

/** From the API's event to {@link PodEvent}. Older parts of a cluster count and date their events otherwise than newer ones. */
final class PodEvents {
    private PodEvents() {}

    static PodEvent of(Event event) {
        Optional<EventSeries> series = Optional.ofNullable(event.getSeries());
        long once = time(Optional.ofNullable(event.getEventTime()));
        long created = time(event.getMetadata().getCreationTimestamp());
        return new PodEvent(
                text(event.getType()),
                text(event.getReason()),
                text(event.getMessage()),
                Math.max(
                        1,
                        series.map(EventSeries::getCount)
                                .or(() -> Optional.ofNullable(event.getCount()))
                                .orElse(1)),
                known(time(event.getFirstTimestamp()), once, created),
                known(
                        time(series.map(EventSeries::getLastObservedTime)),
                        time(event.getLastTimestamp()),
                        once,
                        created));
    }

    private static long known(long... times) {
        return LongStream.of(times).filter(time -> time != 0).findFirst().orElse(0);
    }

    private static long time(Optional<MicroTime> time) {
        return time(time.map(MicroTime::getTime).orElse(null));
    }

    private static long time(String time) {
        try {
            return Instant.parse(text(time)).toEpochMilli();
        } catch (DateTimeParseException unknown) {
            return 0;
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
