package io.jenkins.plugins.batchrelease.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class NotTakenTest {
    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void aFieldThatTheServerDroppedIsNamed() {
        assertThat(NotTaken.of(
                        json("{'spec': {'template': {'spec': {'containers': [{'name': 'a', 'imagee': 'b'}]}}}}"),
                        json("{'spec': {'template': {'spec': {'containers': [{'name': 'a', 'image': ''}]}}}}")))
                .containsExactly("spec.template.spec.containers[0].imagee");
    }

    @Test
    void whatIsZeroOrEmptyMayBeLeftOut() {
        assertThat(NotTaken.of(
                        json("{'spec': {'a': 0, 'b': false, 'c': '', 'd': null, 'e': {'f': {}}, 'g': [], 'h': 7}}"),
                        json("{'spec': {'h': 8, 'i': 9}}")))
                .isEmpty();
    }

    @Test
    void aListThatTheServerChangedIsItsOwnMatter() {
        assertThat(NotTaken.of(json("{'spec': {'a': [{'b': 1}]}}"), json("{'spec': {'a': [{'c': 0}, {'b': 1}]}}")))
                .isEmpty();
    }
}
