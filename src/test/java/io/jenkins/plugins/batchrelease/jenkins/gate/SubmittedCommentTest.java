package io.jenkins.plugins.batchrelease.jenkins.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the native form sends with its first button; the other button's is the same text by another way. */
class SubmittedCommentTest {
    @Test
    void isTheText() {
        assertThat(Question.comment("  fine\n")).isEqualTo("fine");
        assertThat(Question.comment(Map.of("comment", "fine"))).isEqualTo("fine");
        assertThat(Question.comment(null)).isEmpty();
    }

    @Test
    void ofAnyLengthLeavesTheDecisionGood() {
        assertThat(Question.comment("x".repeat(1_200_000)))
                .hasSize(2_000)
                .endsWith("(cut: 1,200,000 characters were said)");
        assertThat(Question.comment(Map.of("comment", "x".repeat(1_200_000)))).hasSize(2_000);
    }
}
