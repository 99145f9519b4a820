package io.jenkins.plugins.batchrelease.jenkins.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreezesTest {
    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    private static FreezeWindow weekly(String day, String from, String to) {
        return WeeklyWindow.of(WeeklyWindow.days(List.of(day.split(" "))), from, to, "UTC");
    }

    private static Freezes of(FreezeWindow... windows) {
        return new Freezes(java.util.stream.Stream.of(windows)
                .map(window -> new Freezes.Entry(window, "because"))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-20, 2026-12-31, 2026-12-19T22:59:59Z, false",
        "2026-12-20, 2026-12-31, 2026-12-19T23:00:00Z, true",
        "2026-12-20, 2026-12-31, 2026-12-31T22:59:59Z, true",
        "2026-12-20, 2026-12-31, 2026-12-31T23:00:00Z, false",
        "2026-12-20, 2026-12-20, 2026-12-20T12:00:00Z, true",
        "2026-12-20 18:00, 2026-12-31 06:00, 2026-12-20T16:59:59Z, false",
        "2026-12-20T18:00, 2026-12-31T06:00, 2026-12-20T17:00:00Z, true",
        "2026-12-20 18:00, 2026-12-31 06:00, 2026-12-31T05:00:00Z, false",
        "2026-12-20, 2026-12-31 24:00, 2026-12-31T22:59:59Z, true",
    })
    void datesOpenOnce(String from, String to, String moment, boolean open) {
        DateWindow window = DateWindow.of(from, to, "Europe/Berlin");

        assertThat(window.endIfOpenAt(at(moment)).isPresent()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-20, 2026-12-19",
        "2026-12-20 18:00, 2026-12-20 18:00",
        "2026-02-30, 2026-03-01",
        "20.12.2026, 2026-12-31",
        "2026-12-20, ''",
        "2026-12-20, 2026-12-31 25:00",
    })
    void refusesDatesThatMakeNoSense(String from, String to) {
        assertThatThrownBy(() -> DateWindow.of(from, to, "UTC")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsFrozenBetweenWindows() {
        assertThat(of(weekly("fri", "18:00", "20:00")).at(at("2026-11-27T20:00:00Z")))
                .isEmpty();
        assertThat(of().at(at("2026-11-27T20:00:00Z"))).isEmpty();
    }

    @Test
    void tellsTheWindowTheReasonAndTheEndOnTheWindowsClock() {
        FreezeWindow window = DateWindow.of("2026-12-20", "2027-01-03", "Asia/Shanghai");
        Frozen frozen = new Freezes(List.of(new Freezes.Entry(window, "Year-end")))
                .at(at("2026-12-24T00:00:00Z"))
                .get();

        assertThat(frozen.window()).isSameAs(window);
        assertThat(frozen.reason()).isEqualTo("Year-end");
        assertThat(frozen.endText()).contains("2027-01-04 00:00 Asia/Shanghai");
        assertThat(window).hasToString("2026-12-20 to 2027-01-03 (Asia/Shanghai)");
    }

    @Test
    void windowsThatFollowAtOnceAreOne() {
        Freezes freezes = of(weekly("sat sun", "", ""), weekly("fri", "18:00", "24:00"), weekly("mon", "", "8:00"));

        assertThat(freezes.at(at("2026-11-27T19:00:00Z")).get().end()).contains(at("2026-11-30T08:00:00Z"));
    }

    @Test
    void aWindowThatOverlapsAnotherProlongsIt() {
        Freezes freezes =
                of(weekly("fri", "18:00", "22:00"), DateWindow.of("2026-11-27 21:00", "2026-11-28 03:00", "UTC"));

        assertThat(freezes.at(at("2026-11-27T19:00:00Z")).get().end()).contains(at("2026-11-28T03:00:00Z"));
    }

    @Test
    void aFreezeOfAllDaysHasNoEnd() {
        Frozen frozen = of(weekly("mon tue wed thu fri sat sun", "", ""))
                .at(at("2026-11-27T19:00:00Z"))
                .get();

        assertThat(frozen.end()).isEmpty();
        assertThat(frozen.endText()).isEmpty();
    }

    @Test
    void saysInWordsWhenItComesAgain() {
        assertThat(weekly("fri sat", "18:00", "6:00")).hasToString("Friday, Saturday from 18:00 to 06:00 (UTC)");
    }
}
