package io.jenkins.plugins.batchrelease.embedded.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSelectorTest {

    private final ObjectNode labels =
            Json.object().put("app", "web").put("tier", "front").put("empty", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app=web",
                "app==web",
                "app!=db",
                "missing!=db",
                "app",
                "!missing",
                "app in (web, db)",
                "app notin (db)",
                "app=web,tier=front",
                "app in (web),!missing,tier!=back",
                "empty="
            })
    void selects(String selector) {
        assertThat(LabelSelector.parse(selector).matches(labels)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"app=db", "app!=web", "missing", "!app", "app in (db)", "app notin (web)", "app=web,tier=back"})
    void leavesOut(String selector) {
        assertThat(LabelSelector.parse(selector).matches(labels)).isFalse();
    }

    @Test
    void nonsenseIsABadRequest() {
        assertThatThrownBy(() -> LabelSelector.parse("a,,"))
                .isInstanceOfSatisfying(
                        ApiError.class, error -> assertThat(error.code()).isEqualTo(400));
    }
}
