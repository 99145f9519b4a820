package io.jenkins.plugins.batchrelease.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private final Templates templates = new Templates(new KubernetesSerialization());

    @Test
    void orderOfFieldsDoesNotMatter() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", Map.of("y", 1, "x", 2));
        one.put("a", "z");
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("a", "z");
        other.put("b", Map.of("x", 2, "y", 1));

        assertThat(templates.canonical(one)).isEqualTo(templates.canonical(other));
    }

    @Test
    void hashesAreStableShortAndSafe() {
        assertThat(Templates.hash("content", 0))
                .isEqualTo(Templates.hash("content", 0))
                .matches("[bcdfghjklmnpqrstvwxz2456789]{1,10}")
                .isNotEqualTo(Templates.hash("content", 1))
                .isNotEqualTo(Templates.hash("other", 0));
    }
}
