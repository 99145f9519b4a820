package io.jenkins.plugins.batchrelease.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a manifest, the message does not give away what it holds. */
class SecretsInMessagesTest {
    private static final String SECRET =
            """
            apiVersion: v1
            kind: Secret
            metadata:
              name: db
            stringData:
              user: "fishbone7"
              password: %s
              other: 'fishbone8'
            """;

    private static String messageOf(String yaml) {
        try {
            new ManifestParser().parse("web.yaml", yaml);
            return "";
        } catch (InvalidManifest invalid) {
            assertThat(invalid).hasNoCause();
            return invalid.toString();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*fishbone9",
                "!fishbone9",
                "!fishbone9!x y",
                "!<fishbone9> x",
                "@fishbone9",
                "`fishbone9",
                "%fishbone9",
                "\"fishbone9",
                "'fishbone9",
                "\"fishbone9\" fishbone9",
                "\"\\xfishbone9\"",
                "\"\\ufishbone9\"",
                "\"\\Ufishbone9\"",
                "\"\\U0fffffff fishbone9\"",
                "{fishbone9",
                "[fishbone9",
                "fishbone9: fishbone9: x",
                "|fishbone9",
                "!!int fishbone9",
                "!!float fishbone9",
                "{{ fishbone9 }}",
                "[fishbone9]: x",
                "fishbone9\n\tfishbone9",
                "fishbone9\u0007",
                "!!bogus fishbone9",
                "&fishbone9 *fishbone9"
            })
    void brokenValuesAreNotRepeated(String value) {
        String message = messageOf(SECRET.formatted(value));

        assertThat(message)
                .startsWith(InvalidManifest.class.getName() + ": web.yaml")
                .doesNotContain("bone");
    }

    @Test
    void anEscapeIsNotRepeated() {
        assertThat(messageOf(SECRET.formatted("\"\\U0badcafe\"")))
                .contains("not valid YAML")
                .doesNotContain("badcafe");
    }

    @Test
    void aSecretInAListIsOneToo() {
        String list = "kind: List\nitems:\n- "
                + SECRET.formatted("!fishbone9 x").indent(2).strip();

        assertThat(messageOf(list)).contains("the tag,", "line 9").doesNotContain("bone");
    }

    @Test
    void documentsAndManifestsDoNotPrintTheirContent() {
        Manifest manifest = new ManifestParser().parse("web.yaml", SECRET.formatted("fishbone9"));

        assertThat(manifest.toString()).contains("Secret/db").doesNotContain("bone");
    }

    @Test
    void aStoredManifestThatIsBrokenIsNotRepeated() {
        for (String json : new String[] {
            "[fishbone9]", "{\"a\": \"fishbone9", "[\"fishbone9\"]", "[] fishbone9", "[{\"kind\": \"fishbone9\"}]"
        }) {
            try {
                Manifest.fromJson(json);
                assertThat(json).as("was read").isEmpty();
            } catch (InvalidManifest invalid) {
                assertThat(invalid).hasNoCause();
                assertThat(invalid.getMessage()).startsWith("stored manifest").doesNotContain("bone");
            }
        }
    }

    /** Cuts and disturbs a Secret anywhere. */
    @Property(tries = 3000)
    void noDamageBringsAValueToLight(@ForAll("positions") int at, @ForAll("disturbances") String disturbance) {
        String whole = SECRET.formatted("\"fishbone9\"");
        String damaged = whole.substring(0, at % whole.length()) + disturbance + whole.substring(at % whole.length());
        String cut = whole.substring(at % whole.length());

        assertThat(messageOf(damaged)).doesNotContain("fishbone");
        assertThat(messageOf(cut)).doesNotContain("fishbone");
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, 200);
    }

    @Provide
    Arbitrary<String> disturbances() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "*", "!", "&", "@", "%", "{", "[", "]", "}", "\"", "'", "\t", "\n", ": ", "- ", "? ", "|", ">",
                        "!!", "\\", "\n---\n", "#", ","),
                Arbitraries.strings().ofMaxLength(4));
    }
}
