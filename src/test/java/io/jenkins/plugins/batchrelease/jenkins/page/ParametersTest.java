package io.jenkins.plugins.batchrelease.jenkins.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.record.Json;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    @Test
    void areReadAsTheyAreMeant() {
        assertThat(Shown.at(" 2 ", "abc")).isEqualTo(new Shown(2, "abc"));
        assertThat(Parameters.version("v3")).isEqualTo(3);
        assertThat(Parameters.version("12")).isEqualTo(12);
        assertThat(Parameters.batches(null)).isEqualTo(BatchSpec.parse("1"));
        assertThat(Parameters.batches("1, 50%")).isEqualTo(BatchSpec.parse("1, 50%"));
        assertThat(Parameters.comment(null)).isEmpty();
        assertThat(Parameters.comment("  fine\n")).isEqualTo("fine");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void whatIsMissingIsNamed(String nothing) throws Exception {
        assertThat(bad(nothing, Parameters::batch)).isEqualTo("batch");
        assertThat(bad(nothing, Parameters::planHash)).isEqualTo("planHash");
        assertThat(bad(nothing, Parameters::version)).isEqualTo("version");
        assertThat(bad(nothing, Parameters::pod)).isEqualTo("name");
    }

    @ParameterizedTest
    @CsvSource({"abc", "-1", "1.5", "99999999999999999999", "0x1"})
    void aBatchIsANumber(String text) throws Exception {
        assertThat(bad(text, Parameters::batch)).isEqualTo("batch");
    }

    @ParameterizedTest
    @CsvSource({"abc", "v0", "0", "v-1", "v1.2", "v99999999999", "latest"})
    void aVersionIsAVersion(String text) throws Exception {
        assertThat(bad(text, Parameters::version)).isEqualTo("version");
    }

    @Test
    void batchesAreChecked() throws Exception {
        assertThat(bad("50%, 1x", Parameters::batches)).isEqualTo("batches");
    }

    @Test
    void aCommentIsCutRatherThanADecisionRefused() {
        assertThat(Parameters.comment("x".repeat(1_200_000)))
                .hasSize(2_000)
                .endsWith("(cut: 1,200,000 characters were said)");
    }

    @Test
    void whatWasSentIsQuotedInPartOnly() {
        assertThatThrownBy(() -> Parameters.batch("<script>".repeat(100)))
                .hasMessageContaining("<script>")
                .hasMessageMatching("(?s).{1,200}");
    }

    /** The field that the answer names. */
    private static String bad(String value, Function<String, Object> reader) throws Exception {
        JsonAnswer answer;
        try {
            reader.apply(value);
            throw new AssertionError("accepted: " + value);
        } catch (BadParameter bad) {
            answer = JsonAnswer.bad(bad);
        }
        assertThat(answer.status()).isEqualTo(400);
        JsonNode json = Json.mapper().readTree(answer.json());
        assertThat(json.path("message").asText()).isNotEmpty();
        return json.path("field").asText();
    }
}
