package io.jenkins.plugins.batchrelease.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static Manifest parse(String yaml) {
        return new ManifestParser().parse("web.yaml", yaml);
    }

    @Test
    void jsonHasOneOrder() {
        Manifest one = parse("kind: Service\napiVersion: v1\nmetadata: {name: a, labels: {y2: 1, x: 2}}\n");
        Manifest other =
                parse("# other\n---\nmetadata: {labels: {x: 2, y2: 1}, name: a}\napiVersion: v1\nkind: Service\n");

        assertThat(one.toJson())
                .isEqualTo(other.toJson())
                .isEqualTo("[{\"apiVersion\":\"v1\",\"kind\":\"Service\","
                        + "\"metadata\":{\"labels\":{\"x\":2,\"y2\":1},\"name\":\"a\"}}]");
    }

    @Test
    void jsonIsReadBack() {
        Manifest manifest =
                parse("{apiVersion: v1, kind: A, metadata: {name: a}, b: [1, 1.5, yes, ~, 0x7fffffffffff]}\n---\n"
                        + "{apiVersion: v1, kind: B, metadata: {name: b}}");
        Manifest back = Manifest.fromJson(manifest.toJson());

        assertThat(back.documents())
                .extracting(ManifestDocument::json)
                .isEqualTo(manifest.documents().stream()
                        .map(ManifestDocument::json)
                        .toList());
        assertThat(Manifest.fromJson("[]").documents()).isEmpty();
        assertThatExceptionOfType(InvalidManifest.class)
                .isThrownBy(() -> Manifest.fromJson("{}"))
                .withMessageContaining("JSON array");
    }

    @Test
    void manifestsAreJoinedUnlessTheyDescribeTheSame() {
        Manifest a = parse("{apiVersion: v1, kind: Service, metadata: {name: a}}");
        Manifest b = new ManifestParser().parse("b.yaml", "{apiVersion: v1, kind: Service, metadata: {name: b}}");

        assertThat(a.plus(b).documents()).extracting(ManifestDocument::name).containsExactly("a", "b");
        assertThatExceptionOfType(InvalidManifest.class)
                .isThrownBy(() -> a.plus(b).plus(b))
                .withMessageContainingAll("b.yaml", "Service/b", "second time");
    }

    @Test
    void yamlIsForPeople() {
        assertThat(parse(
                                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {a.conf: \"x\\ny\\n\", mode: '0o644', on: \"yes\"}, e: {}, l: [1, {b: c}]}")
                        .toYaml())
                .isEqualTo(
                        """
                        ---
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: a
                        data:
                          a.conf: |
                            x
                            y
                          mode: "0o644"
                          "true": "yes"
                        e: {}
                        l:
                        - 1
                        - b: c
                        """);
    }

    @Property(tries = 2000)
    void anyDocumentSurvivesYamlAndJson(@ForAll("values") JsonNode value) {
        ObjectNode json = NODES.objectNode().put("apiVersion", "v1").put("kind", "A");
        json.putObject("metadata").put("name", "a");
        json.set("value", value);
        Manifest manifest = new Manifest(List.of(new ManifestDocument(json, "here")));

        assertThat(parse(manifest.toYaml()).documents().get(0).json())
                .as(manifest.toYaml())
                .isEqualTo(json);
        assertThat(Manifest.fromJson(manifest.toJson()).documents().get(0).json())
                .isEqualTo(json);
    }

    @Provide
    Arbitrary<JsonNode> values() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of(
                        "yes",
                        "n",
                        "~",
                        "",
                        "0644",
                        "0o644",
                        "1e3",
                        ".5",
                        "1_0",
                        "<<",
                        "=",
                        "2001-12-14",
                        "1:30",
                        ".inf",
                        " a",
                        "a ",
                        "a: b",
                        "# a",
                        "*a",
                        "&a",
                        "!a",
                        "- a",
                        "a\n",
                        "\n",
                        " \n a\n\n",
                        "a\r\nb",
                        "\t",
                        "%a",
                        "|",
                        "---",
                        "...",
                        "null",
                        "\u0085",
                        "\uFEFF",
                        "\u2028",
                        "{",
                        "a #b",
                        "'",
                        "\"",
                        "\\",
                        "😀",
                        "@a"),
                Arbitraries.strings().ascii().ofMaxLength(20),
                Arbitraries.strings().withCharRange(' ', '\uD7FF').ofMaxLength(10),
                Arbitraries.strings().withChars("ab \n#:-").ofMaxLength(200));
        Arbitrary<JsonNode> scalars = Arbitraries.oneOf(
                texts.map(NODES::textNode),
                Arbitraries.integers().map(NODES::numberNode),
                Arbitraries.longs().greaterOrEqual(1L << 40).map(NODES::numberNode),
                Arbitraries.doubles()
                        .between(-1e6, 1e6)
                        .ofScale(6)
                        .map(number -> PlainNumbers.FACTORY.numberNode(number.doubleValue())),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()));
        return Arbitraries.recursive(
                () -> scalars,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).map(items -> NODES.arrayNode().addAll(items)),
                        Arbitraries.maps(texts, inner).ofMaxSize(4).map(fields -> NODES.objectNode()
                                .setAll(fields))),
                0,
                3);
    }
}
