package io.jenkins.plugins.batchrelease.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

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
    void theRestStaysAsItIs() {
        assertThat(PlainArguments.asText(Map.of("at", 1), Form.class)).containsEntry("at", 1);
        assertThat(PlainArguments.asText(Map.of("unknown", List.of(1)), Form.class))
                .containsEntry("unknown", List.of(1));
        assertThat(PlainArguments.asText(Map.of("", 1), Form.class)).containsEntry("", 1);
    }
}
