package io.jenkins.plugins.batchrelease.jenkins.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyWindowTest {
    private static WeeklyWindow window(String days, String from, String to, String zone) {
        return WeeklyWindow.of(WeeklyWindow.days(Arrays.asList(days.split(" "))), from, to, zone);
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    /** 2026-11-27 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "fri, 16:00, 18:00, 2026-11-27T15:59:59Z, false",
        "fri, 16:00, 18:00, 2026-11-27T16:00:00Z, true",
        "fri, 16:00, 18:00, 2026-11-27T17:59:59Z, true",
        "fri, 16:00, 18:00, 2026-11-27T18:00:00Z, false",
        "fri, 16:00, 18:00, 2026-11-26T17:00:00Z, false",
        // Over midnight: the day on which it opens counts.
        "fri, 22:00, 6:00, 2026-11-27T23:00:00Z, true",
        "fri, 22:00, 6:00, 2026-11-28T05:59:59Z, true",
        "fri, 22:00, 6:00, 2026-11-28T06:00:00Z, false",
        "fri, 22:00, 6:00, 2026-11-27T05:00:00Z, false",
        "fri, 22:00, 6:00, 2026-11-28T23:00:00Z, false",
        // From Sunday into Monday: over the end of the week.
        "sun, 20:00, 4:00, 2026-11-30T03:00:00Z, true",
        // Whole days.
        "sat, '', '', 2026-11-28T00:00:00Z, true",
        "sat, '', '', 2026-11-28T23:59:59Z, true",
        "sat, '', '', 2026-11-29T00:00:00Z, false",
        "sat, '', 24:00, 2026-11-28T23:59:59Z, true",
        "sat, 00:00, 24:00, 2026-11-29T00:00:00Z, false",
        "fri, 18:00, 18:00, 2026-11-28T17:59:59Z, true",
        "fri, 18:00, 18:00, 2026-11-28T18:00:00Z, false",
    })
    void opensAndCloses(String days, String from, String to, String moment, boolean open) {
        assertThat(window(days, from, to, "UTC").endIfOpenAt(at(moment)).isPresent())
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        // Friday 18:00 in Berlin is 17:00 UTC in winter, 16:00 in summer.
        "Europe/Berlin, 2026-11-27T16:59:59Z, false",
        "Europe/Berlin, 2026-11-27T17:00:00Z, true",
        "Europe/Berlin, 2026-07-03T15:59:59Z, false",
        "Europe/Berlin, 2026-07-03T16:00:00Z, true",
        // In Auckland it is Friday while it is still Thursday in UTC.
        "Pacific/Auckland, 2026-11-27T04:59:59Z, false",
        "Pacific/Auckland, 2026-11-27T05:00:00Z, true",
        "America/Los_Angeles, 2026-11-28T01:59:59Z, false",
        "America/Los_Angeles, 2026-11-28T02:00:00Z, true",
        "+05:30, 2026-11-27T12:30:00Z, true",
    })
    void goesByItsOwnClock(String zone, String moment, boolean open) {
        assertThat(window("FRIDAY", "18:00", "23:00", zone)
                        .endIfOpenAt(at(moment))
                        .isPresent())
                .isEqualTo(open);
    }

    /** Berlin, 2026-03-29: 02:00 becomes 03:00. */
    @Test
    void anHourThatIsSkippedOpensTheWindowAtOnce() {
        WeeklyWindow window = window("sun", "02:30", "05:00", "Europe/Berlin");

        assertThat(window.endIfOpenAt(at("2026-03-29T00:59:59Z"))).isEmpty();
        assertThat(window.endIfOpenAt(at("2026-03-29T01:00:00Z"))).contains(at("2026-03-29T03:00:00Z"));
    }

    @Test
    void anHourThatIsSkippedClosesTheWindowWhenItIsSkipped() {
        WeeklyWindow window = window("sat", "23:00", "02:30", "Europe/Berlin");

        assertThat(window.endIfOpenAt(at("2026-03-29T00:59:59Z"))).contains(at("2026-03-29T01:00:00Z"));
        assertThat(window.endIfOpenAt(at("2026-03-29T01:00:00Z"))).isEmpty();
    }

    /** Berlin, 2026-10-25: 03:00 becomes 02:00, and 02:30 is shown twice. */
    @Test
    void anHourThatComesTwiceIsInTheWindowTwice() {
        WeeklyWindow opens = window("sun", "02:30", "05:00", "Europe/Berlin");
        assertThat(opens.endIfOpenAt(at("2026-10-25T00:29:59Z"))).isEmpty();
        assertThat(opens.endIfOpenAt(at("2026-10-25T00:30:00Z"))).isPresent();
        assertThat(opens.endIfOpenAt(at("2026-10-25T01:15:00Z"))).isPresent();

        WeeklyWindow closes = window("sat", "23:00", "02:30", "Europe/Berlin");
        assertThat(closes.endIfOpenAt(at("2026-10-25T00:45:00Z"))).contains(at("2026-10-25T01:30:00Z"));
        assertThat(closes.endIfOpenAt(at("2026-10-25T01:29:59Z"))).isPresent();
        assertThat(closes.endIfOpenAt(at("2026-10-25T01:30:00Z"))).isEmpty();
    }

    @Test
    void aWholeDayIsAsLongAsTheClockMakesIt() {
        WeeklyWindow window = window("sun", "", "", "Europe/Berlin");

        assertThat(Duration.between(
                        at("2026-10-24T22:00:00Z"),
                        window.endIfOpenAt(at("2026-10-24T22:00:00Z")).get()))
                .isEqualTo(Duration.ofHours(25));
        assertThat(Duration.between(
                        at("2026-03-28T23:00:00Z"),
                        window.endIfOpenAt(at("2026-03-28T23:00:00Z")).get()))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void withoutAZoneItGoesByTheControllersClock() {
        assertThat(window("mon", "", "", "").zone()).isEqualTo(ZoneId.systemDefault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mo", "someday", "montag", "1", ""})
    void refusesWhatIsNoDay(String day) {
        assertThatThrownBy(() -> WeeklyWindow.days(List.of(day))).hasMessageContaining("'" + day + "'");
    }

    @Test
    void refusesNoDaysAtAll() {
        assertThatThrownBy(() -> WeeklyWindow.days(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "24:01", "6", "6pm", "12:60", "noon"})
    void refusesWhatIsNoTime(String time) {
        assertThatThrownBy(() -> window("mon", time, "", "UTC")).hasMessageContaining("'" + time + "'");
        assertThatThrownBy(() -> window("mon", "", time, "UTC")).hasMessageContaining("'" + time + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Berlin", "Mars/Olympus", "GMT+99"})
    void refusesWhatIsNoZone(String zone) {
        assertThatThrownBy(() -> window("mon", "", "", zone)).hasMessageContaining("'" + zone + "'");
    }
}
