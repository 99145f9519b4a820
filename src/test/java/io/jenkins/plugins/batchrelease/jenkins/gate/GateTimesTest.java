package io.jenkins.plugins.batchrelease.jenkins.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.jenkins.build.KeptDeadlines;
import org.junit.jupiter.api.Test;

class GateTimesTest {
    private static final long OPENED = 1_700_000_000_000L;

    @Test
    void withoutTimesAGateWaitsForAsLongAsItTakes() {
        KeptDeadlines none = GateTimes.of("", "hold", "").from(OPENED);

        assertThat(none.next(OPENED)).isEmpty();
        assertThat(none.hasPassed(Long.MAX_VALUE)).isFalse();
        assertThat(none.hasEnded(Long.MAX_VALUE)).isFalse();
        assertThat(none.outlook()).isEmpty();
    }

    @Test
    void timesCountFromWhenTheGateOpened() {
        KeptDeadlines both = GateTimes.of("4h", "rollback", "30m").from(OPENED);
        long passes = OPENED + 30 * 60_000;
        long ends = OPENED + 4 * 3_600_000;

        assertThat(both.next(OPENED)).hasValue(passes);
        assertThat(both.hasPassed(passes - 1)).isFalse();
        assertThat(both.hasPassed(passes)).isTrue();
        assertThat(both.next(passes)).hasValue(ends);
        assertThat(both.hasEnded(ends - 1)).isFalse();
        assertThat(both.hasEnded(ends)).isTrue();
        assertThat(both.goesBack()).isTrue();
        assertThat(both.outlook())
                .contains("passes by itself at 2023-11-14T22:43:20Z", "rolls back at 2023-11-15T02:13:20Z");
    }

    @Test
    void aGateThatPassesByItselfNeverComesToItsTimeout() {
        assertThatThrownBy(() -> GateTimes.of("30m", "hold", "30m"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("autoAfter", "timeout", "'30m'");
        assertThatThrownBy(() -> GateTimes.of("30m", "hold", "1h")).isInstanceOf(IllegalArgumentException.class);
        assertThat(GateTimes.of("31m", "hold", "30m").autoAfter()).isEqualTo(1_800_000);
    }

    @Test
    void wordsThatMeanNothingAreNamed() {
        assertThatThrownBy(() -> GateTimes.of("soon", "hold", "")).hasMessageContainingAll("timeout", "soon");
        assertThatThrownBy(() -> GateTimes.of("", "hold", "soon")).hasMessageContainingAll("autoAfter", "soon");
        assertThatThrownBy(() -> GateTimes.of("4h", "explode", "")).hasMessageContainingAll("onTimeout", "explode");
        assertThatThrownBy(() -> GateTimes.of("", "rollback", "")).hasMessageContainingAll("onTimeout", "timeout:");
    }
}
