package io.jenkins.plugins.batchrelease.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.release.CustomKindText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainArgumentsTest {
    /** Stands for a step: what counts are its getters. */
    public static final class Form {
        public String getBatches() {
            return "";
        }

        public int getAt() {
            return 0;
        }
    }

    @Test
    void numbersAndListsBecomeText() {
        assertThat(PlainArguments.asText(Map.of("batches", 2), Form.class)).containsEntry("batches", "2");
        assertThat(PlainArguments.asText(Map.of("batches", List.of(1, "50%", "100%")), Form.class))
                .containsEntry("batches", "1, 50%, 100%");
    }

    @Test
    void theFieldsOfAKindBecomeTextThatIsReadAsSuch() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "GameServerSet");
        fields.put("apiVersion", "game.kruise.io/v1alpha1");
        fields.put("partition", "/spec/keep");
        fields.put("updated", "/status/new");
        Object text =
                PlainArguments.asText(Map.of("batches", fields), Form.class).get("batches");
        assertThat(text)
                .isEqualTo("kind: GameServerSet, apiVersion: game.kruise.io/v1alpha1, partition: /spec/keep,"
                        + " updated: /status/new");
        assertThat(CustomKindText.parse(text.toString()).kind()).isEqualTo("GameServerSet");
    }

    @Test
    void theRestStaysAsItIs() {
        assertThat(PlainArguments.asText(Map.of("at", 1), Form.class)).containsEntry("at", 1);
        assertThat(PlainArguments.asText(Map.of("unknown", List.of(1)), Form.class))
                .containsEntry("unknown", List.of(1));
        assertThat(PlainArguments.asText(Map.of("", 1), Form.class)).containsEntry("", 1);
    }
}
