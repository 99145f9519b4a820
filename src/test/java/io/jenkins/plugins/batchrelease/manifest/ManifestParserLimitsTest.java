package io.jenkins.plugins.batchrelease.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody could do to a controller with a manifest. */
class ManifestParserLimitsTest {
    private static final String HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";

    private static Manifest parse(String yaml) {
        return new ManifestParser().parse("web.yaml", yaml);
    }

    private static void assertRefused(String yaml, String... parts) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThatExceptionOfType(InvalidManifest.class)
                        .isThrownBy(() -> parse(yaml))
                        .withMessageContainingAll(parts)
                        .withNoCause());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!javax.script.ScriptEngineManager [x]",
                "!!java.net.URL [\"http://127.0.0.1/\"]",
                "!<tag:yaml.org,2002:java.io.File> a",
                "!!binary aGk=",
                "!!timestamp 2001-12-14",
                "!!set {a}",
                "!!python/object/apply:os.system [x]",
                "!local x",
                "!local {a: 1}",
                "!!map [1]",
                "!!seq {a: 1}",
                "!!str {a: 1}"
            })
    void tagsBeyondTheCoreAreRefusedAndNamed(String value) {
        String tag = value.split(" ")[0].replace("!<tag:yaml.org,2002:", "!!").replace(">", "");

        assertRefused(HEAD + "data: " + value, "document 1, line 4", tag, "!!str");
    }

    @Test
    void tagsBehindAHandleAreRefused() {
        assertRefused("%TAG !e! tag:example.com,2026:\n---\n" + HEAD + "data: !e!x y", "line 6", "example.com");
    }

    @Test
    void fiftyAliasesAreEnough() {
        assertThat(parse(HEAD + "a: &a 1\nb: [" + "*a,".repeat(50) + "]").documents())
                .hasSize(1);
        assertRefused(HEAD + "a: &a 1\nb: [" + "*a,".repeat(51) + "]", "line 5", "50");
    }

    @Test
    void aliasesCountAnewInEachDocument() {
        String other = HEAD.replace("name: a", "name: b");

        assertThat(parse(HEAD + "a: &a 1\nb: [" + "*a,".repeat(50) + "]\n---\n" + other + "a: &a 1\nb: ["
                                + "*a,".repeat(50) + "]")
                        .documents())
                .hasSize(2);
    }

    @Test
    void aFewAliasesThatMultiplyAreRefused() {
        StringBuilder yaml = new StringBuilder(HEAD).append("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 16; i++) {
            String alias = "*a" + (i - 1);
            yaml.append("a" + i + ": &a" + i + " [" + alias + "," + alias + "," + alias + "]\n");
        }
        assertRefused(yaml.toString(), "1000000 values");
    }

    @Test
    void anAliasWithinItselfIsRefused() {
        assertRefused(HEAD + "a: &a [1, *a]", "line 4", "never end");
        assertRefused(HEAD + "a: &a {b: {c: *a}}", "line 4", "never end");
        assertRefused(HEAD + "a: &a\n  <<: *a\n", "line 5", "never end");
    }

    @Test
    void nestingHasALimit() {
        // The document itself is a level.
        assertThatCode(() -> parse(HEAD + "a: " + "[".repeat(99) + "]".repeat(99)))
                .doesNotThrowAnyException();
        assertRefused(HEAD + "a: " + "[".repeat(100) + "]".repeat(100), "line 4", "100 levels");
        assertRefused("[".repeat(1_000_000), "100 levels");
        assertRefused("{a: ".repeat(700_000), "100 levels");
        assertRefused("- ".repeat(1_000_000), "100 levels");
    }

    @Test
    void sizeHasALimit() {
        int room = 3 * 1024 * 1024 - HEAD.length() - "a: ''".length();
        // Words, not one long word: SnakeYAML is slow with those.
        String words = "word 😀😀😀 ".repeat(room / 9) + "x".repeat(room % 9);

        assertThat(parse(HEAD + "a: '" + words + "'").documents()).hasSize(1);
        assertRefused(HEAD + "a: '" + words + "x'", "found 3145729 characters", "3145728");
    }

    @Test
    void escapesOfCharactersThatDoNotExistAreRefused() {
        assertRefused(HEAD + "a: \"\\UFFFFFFFF\"", "web.yaml, document 1", "not valid YAML");
        assertRefused(HEAD + "a: \"\\U00110000\"", "web.yaml, document 1", "not valid YAML");
    }

    @Test
    void controlCharactersAreRefused() {
        assertRefused(HEAD + "a: \u0007", "U+0007", "web.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [",
                "a: 'b",
                "a: b: c",
                "\ta: 1",
                "a: @b",
                "a: \"\\q\"",
                "%YAML 9.9\n---\n",
                "a: %b",
                "a: !e!x y",
                "}",
                "a: |x\n",
                "a: `b`"
            })
    void brokenYamlIsRefusedWithItsPlace(String yaml) {
        assertRefused(yaml, "web.yaml, document ", "line ", "not valid YAML");
    }
}
