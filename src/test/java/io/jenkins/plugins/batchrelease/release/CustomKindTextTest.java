package io.jenkins.plugins.batchrelease.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomKindTextTest {
    private static final String FULL =
            "kind: GameServerSet, apiVersion: game.kruise.io/v1alpha1, partition: /spec/keep, updated: /status/new";

    @ParameterizedTest
    @ValueSource(
            strings = {
                FULL,
                "kind=GameServerSet,apiVersion=game.kruise.io/v1alpha1,partition=/spec/keep,updated=/status/new",
                "[kind: 'GameServerSet', apiVersion: 'game.kruise.io/v1alpha1', partition: '/spec/keep', updated: '/status/new']",
                "{\"kind\":\"GameServerSet\",\"apiVersion\":\"game.kruise.io/v1alpha1\",\"partition\":\"/spec/keep\",\"updated\":\"/status/new\"}"
            })
    void readsWhatPeoplePaste(String text) {
        assertThat(CustomKindText.isOne(text)).isTrue();
        assertThat(CustomKindText.parse(text))
                .isEqualTo(new CustomKind(
                        "game.kruise.io/v1alpha1",
                        "GameServerSet",
                        Optional.empty(),
                        Optional.empty(),
                        "/spec/replicas",
                        "/spec/keep",
                        "/spec/template",
                        "/status/new",
                        "/status/observedGeneration"));
    }

    @Test
    void aWorkloadsNameIsNone() {
        assertThat(CustomKindText.isOne("statefulset.apps.kruise.io/web")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partition: /spec/keep                   | partition: spec.keep       | partition is 'spec.keep'",
                "partition: /spec/keep                   | partition: /status/keep    | below /spec",
                "updated: /status/new                    | updated: /spec/new         | below /status",
                "updated: /status/new                    | updated: /status/~3        | JSON pointer",
                "partition: /spec/keep                   | size: /spec/keep           | 'size: /spec/keep' is no field",
                "kind: GameServerSet                     | kind: game                 | kind is 'game'",
                "apiVersion: game.kruise.io/v1alpha1     | apiVersion: v1             | apiVersion is 'v1'",
                "updated: /status/new                    | kind: GameServerSet        | kind is named twice",
                "partition: /spec/keep                   | partition: /spec/replicas  | /spec/replicas (replicas)",
                "partition: /spec/keep                   | partition: /spec/template  | /spec/template (template)",
                "partition: /spec/keep                   | partition: /spec/template/spec/priority | /spec/template (template)",
                "partition: /spec/keep                   | partition: /spec/a/b, replicas: /spec/a | /spec/a (replicas)",
                "partition: /spec/keep                   | partition: /spec/template, template: /spec/template/pod | /spec/template (partition)",
                "partition: /spec/keep                   | partition: /spec/groups/0/keep | in a list",
                "kind: GameServerSet                     | kind: GameServerSet, replicas: /spec/groups/1/size | in a list",
                "', updated: /status/new'                | ''                         | updated is missing",
            })
    void saysWhichFieldAndWhatIsAllowed(String what, String instead, String words) {
        assertThatThrownBy(() -> CustomKindText.parse(FULL.replace(what, instead)))
                .isInstanceOf(InvalidCustomKind.class)
                .hasMessageContaining("workload: ")
                .hasMessageContaining(words);
    }
}
