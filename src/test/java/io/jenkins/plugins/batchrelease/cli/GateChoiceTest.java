package io.jenkins.plugins.batchrelease.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.release.GateRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateChoiceTest {
    @Test
    void saysAfterWhichBatchesAndWhetherBeforeTheFirst() {
        assertThat(GateChoice.parse("All")).isEqualTo(new GateChoice(GateRule.ALL, false));
        assertThat(GateChoice.parse("before")).isEqualTo(new GateChoice(GateRule.EACH, true));
        assertThat(GateChoice.parse("before, none")).isEqualTo(new GateChoice(GateRule.NONE, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "after", "each,none", "before,before"})
    void anythingElseIsToldWhatThereIs(String text) {
        assertThatThrownBy(() -> GateChoice.parse(text))
                .hasMessageContaining("each")
                .hasMessageContaining("before,none");
    }
}
