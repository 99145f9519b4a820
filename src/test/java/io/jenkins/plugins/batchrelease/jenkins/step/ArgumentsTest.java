package io.jenkins.plugins.batchrelease.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.release.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @ParameterizedTest
    @CsvSource({"90s,90000", "10m,600000", "1h,3600000", "45,45000"})
    void readsDurations(String text, long millis) {
        assertThat(Arguments.millis("progressDeadline", text)).isEqualTo(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0m", "-5m", "10 minutes", "1d", "m"})
    void refusesOtherDurations(String text) {
        assertThatThrownBy(() -> Arguments.millis("progressDeadline", text))
                .hasMessageContaining("progressDeadline")
                .hasMessageContaining("10m");
    }

    @Test
    void readsVersions() {
        assertThat(Arguments.version("to", "v3")).isEqualTo(3);
        assertThat(Arguments.version("to", "12")).isEqualTo(12);
        assertThatThrownBy(() -> Arguments.version("to", "latest")).hasMessageContaining("latest");
    }

    @Test
    void readsPolicies() {
        assertThat(Arguments.policy("onAbort", "rollback")).isEqualTo(Policy.ROLLBACK);
        assertThat(Arguments.policy("onAbort", "Hold")).isEqualTo(Policy.HOLD);
        assertThat(Arguments.policy("onAbort", "")).isEqualTo(Policy.HOLD);
        assertThatThrownBy(() -> Arguments.policy("onAbort", "retry")).hasMessageContaining("onAbort");
    }

    @Test
    void readsLists() {
        assertThat(Arguments.list("a.yaml, b.yaml,,")).containsExactly("a.yaml", "b.yaml");
        assertThat(Arguments.list("")).isEmpty();
    }
}
