package io.jenkins.plugins.batchrelease.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestParserTest {
    private static final String WEB =
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: web}
            """;

    private static Manifest parse(String yaml) {
        return new ManifestParser().parse("k8s/web.yaml", yaml);
    }

    private static List<String> refs(Manifest manifest) {
        return manifest.documents().stream()
                .map(document -> document.ref().toString())
                .toList();
    }

    private static void assertRefused(String yaml, String... parts) {
        assertThatExceptionOfType(InvalidManifest.class)
                .isThrownBy(() -> parse(yaml))
                .withMessageStartingWith("k8s/web.yaml")
                .withMessageContainingAll(parts);
    }

    /** What a value in a manifest becomes. */
    private static JsonNode value(String text) {
        return parse(WEB + "value: " + text + "\n").documents().get(0).json().get("value");
    }

    @Test
    void documentsAreReadInOrder() {
        Manifest manifest = parse("# the shop\n---\n" + WEB + "---\n---\n# nothing\n---\n"
                + "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop}}\n");

        assertThat(refs(manifest)).containsExactly("StatefulSet/web", "Service/web");
        ManifestDocument service = manifest.documents().get(1);
        assertThat(service.apiVersion()).isEqualTo("v1");
        assertThat(service.kind()).isEqualTo("Service");
        assertThat(service.name()).isEqualTo("web");
        assertThat(service.namespace()).isEqualTo(Optional.of("shop"));
        assertThat(manifest.documents().get(0).namespace()).isEmpty();
        assertThat(service.origin()).isEqualTo("k8s/web.yaml, document 4, line 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "---\n", "# nothing\n", "---\n---\n", "\uFEFF", "null\n"})
    void aManifestMayBeEmpty(String yaml) {
        assertThat(parse(yaml).documents()).isEmpty();
    }

    @Test
    void listsAreReplacedByTheirItems() {
        Manifest manifest = parse(
                """
                apiVersion: v1
                kind: List
                items:
                - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
                - apiVersion: v1
                  kind: ConfigMapList
                  items:
                  - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
                ---
                {apiVersion: example.com/v1, kind: AllowList, metadata: {name: c}}
                """);

        assertThat(refs(manifest)).containsExactly("ConfigMap/a", "ConfigMap/b", "AllowList/c");
        assertRefused("{kind: List, items: [{kind: Service}]}", "document 1, line 1, item 1", "apiVersion is missing");
    }

    @Test
    void jsonIsReadEvenWhenIndentedWithTabs() {
        Manifest manifest = parse(
                "{\n\t\"apiVersion\": \"v1\",\n\t\"kind\": \"Service\",\n\t\"metadata\": {\"name\": \"a\"},\n"
                        + "\t\"n\": 3.0, \"f\": 0.5, \"t\": \"yes\"\n}\n{\"apiVersion\": \"v1\", \"kind\": \"Service\",\"metadata\": {\"name\": \"b\"}}");

        assertThat(refs(manifest)).containsExactly("Service/a", "Service/b");
        assertThat(manifest.documents().get(1).origin()).isEqualTo("k8s/web.yaml, document 2, line 7");
        JsonNode json = manifest.documents().get(0).json();
        assertThat(json.get("n").toString()).isEqualTo("3");
        assertThat(json.get("f").toString()).isEqualTo("0.5");
        assertThat(json.get("t").isTextual()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiVersion: v1\nkind: Service\nmetadata:\n  name: \"a\"\t# pinned",
                "apiVersion: v1\nkind: Service\nmetadata:\n  name: 'a'\t\n",
                "apiVersion: v1\nkind:\tService\nmetadata:\t\n  name:\t \ta\n",
                "apiVersion: v1\nkind: Service\nmetadata: {\tname: a }\n",
                "apiVersion: v1\nkind: Service\nmetadata: {\n\tname:\ta,\n\tlabels: {\t}\n\t}\n",
                "---\t\napiVersion: v1\nkind: Service\nmetadata: {name: a}\n"
            })
    void tabsBetweenTokensAreBlanks(String yaml) {
        assertThat(refs(parse(yaml))).containsExactly("Service/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiVersion: v1\nkind: Service\nmetadata:\n\tname: a\n",
                "apiVersion: v1\nkind: Service\nmetadata:\n \t name: a\n",
                "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nitems:\n-\tb: c\n"
            })
    void aTabIsNoIndentation(String yaml) {
        assertRefused(yaml, "TAB");
    }

    @Test
    void tabsWithinScalarsStay() {
        JsonNode data = parse(
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: \"x\ty\"\t\n  b: x\ty\n  c: |\n    x\ty\n    \tz\n")
                .documents()
                .get(0)
                .json()
                .get("data");

        assertThat(data.get("a").asText()).isEqualTo("x\ty");
        assertThat(data.get("b").asText()).isEqualTo("x\ty");
        assertThat(data.get("c").asText()).isEqualTo("x\ty\n\tz\n");
    }

    @Test
    void filesWrittenOneAfterAnotherMayEachHaveAByteOrderMark() {
        String service = "\uFEFFapiVersion: v1\nkind: Service\nmetadata: {name: %s}\n";

        assertThat(refs(parse(service.formatted("a") + "---\n" + service.formatted("b"))))
                .containsExactly("Service/a", "Service/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"----", "-------------------", "---- "})
    void aRowOfDashesIsNoSeparator(String row) {
        assertRefused(
                "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n" + row
                        + "\napiVersion: v1\nkind: Service\nmetadata: {name: b}\n",
                "line 4",
                "----",
                "Write exactly '---'");
    }

    @Test
    void utf16IsReadWhereAByteOrderMarkSaysSo() {
        String yaml = "\uFEFFkind: Müller";

        assertThat(ManifestText.of(yaml.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(yaml);
        assertThat(ManifestText.of(yaml.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(yaml);
        assertThat(ManifestText.of(yaml.getBytes(StandardCharsets.UTF_8))).isEqualTo(yaml);
        assertThat(ManifestText.of(new byte[0])).isEmpty();
    }

    @Test
    void jsonFollowsTheSameRules() {
        assertRefused("{\"a\": 1, \"a\": 2}", "'a' appears twice");
        assertRefused("{\"a\":".repeat(101) + "1" + "}".repeat(101), "100", "levels of nesting");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // The rules of sigs.k8s.io/yaml, goyaml.v2/resolve.go
                "yes|true",
                "Yes|true",
                "on|true",
                "y|true",
                "TRUE|true",
                "no|false",
                "off|false",
                "N|false",
                "False|false",
                "yEs|\"yEs\"",
                "~|null",
                "Null|null",
                "``|null",
                "nULL|\"nULL\"",
                "7|7",
                "+7|7",
                "-7|-7",
                "1_000|1000",
                "0644|420",
                "0o644|420",
                "-0644|-420",
                "0x1F|31",
                "0XfF|255",
                "-0x10|-16",
                "0b101|5",
                "-0b11|-3",
                "00|0",
                "08|8",
                "0x|\"0x\"",
                "0o9|\"0o9\"",
                "0b2|\"0b2\"",
                "9223372036854775807|9223372036854775807",
                "18446744073709551615|18446744073709551615",
                "1.5|1.5",
                ".5|0.5",
                "5.|5",
                "3.0|3",
                "1e3|1000",
                "1e-3|0.001",
                "-1.5E+2|-150",
                "1e400|\"1e400\"",
                "1.2.3|\"1.2.3\"",
                "1:30|\"1:30\"",
                "190:20:30.15|\"190:20:30.15\"",
                "2001-12-14|\"2001-12-14\"",
                "2001-12-14T21:59:43Z|\"2001-12-14T21:59:43Z\"",
                "10m|\"10m\"",
                "1Gi|\"1Gi\"",
                "-|null",
                "+|\"+\"",
                ".|\".\"",
                "=|\"=\"",
                "'yes'|\"yes\"",
                "\"0644\"|\"0644\"",
                "\".inf\"|\".inf\"",
                "!!str 0644|\"0644\"",
                "!!str .nan|\".nan\"",
                "! 12|\"12\"",
                "!!int \"12\"|12",
                "!!float 3|3",
                "!!bool yes|true",
                "!!null ''|null",
                "!!map {a: 1}|{\"a\":1}",
                "!!seq [1]|[1]"
            })
    void scalarsMeanWhatTheyMeanToKubectl(String yaml, String json) throws Exception {
        JsonNode found = yaml.equals("-") ? value("\n- ").get(0) : value(yaml);

        assertThat(found).isEqualTo(new ObjectMapper().readTree(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {".nan", ".inf", "-.INF", "+.Inf", "!!int yes", "!!bool 3", "!!null x", "!!float x"})
    void valuesThatJsonDoesNotHaveOrThatDoNotFitTheirTagAreRefused(String text) {
        assertRefused(WEB + "value: " + text, "document 1, line 4");
    }

    @Test
    void aNumberWithoutEndIsText() {
        String digits = "1".repeat(100_000);

        assertThat(value(digits).asText()).isEqualTo(digits);
        assertThat(value("0x" + digits).isTextual()).isTrue();
    }

    @Test
    void keysBecomeText() {
        assertThat(value("{80: a, 0x10: b, yes: c, 1.5: d, 'no': e, k: f}").toString())
                .isEqualTo("{\"80\":\"a\",\"16\":\"b\",\"true\":\"c\",\"1.5\":\"d\",\"no\":\"e\",\"k\":\"f\"}");
        assertRefused(WEB + "? [a]\n: b", "line 4", "a key is a list");
        assertRefused(WEB + "value: {{ name }}", "line 4", "a key is a mapping", "in quotes");
        assertRefused(WEB + "~: b", "line 4", "a key is empty");
    }

    @Test
    void aKeyThatAppearsTwiceIsRefused() {
        assertRefused(WEB + "spec:\n  replicas: 1\n  replicas: 2\n", "line 6", "'replicas' appears twice", "line 5");
        assertRefused(WEB + "spec: {80: a, '80': b}", "'80' appears twice");
    }

    @Test
    void aliasesAreCopies() {
        ManifestDocument document = parse(WEB + "a: &x {m: [1]}\nb: *x\nc: &x 2\nd: *x\n")
                .documents()
                .get(0);

        assertThat(document.json().get("b").toString()).isEqualTo("{\"m\":[1]}");
        assertThat(document.json().get("d").toString()).isEqualTo("2");
        ObjectNode changed = document.json();
        ((ObjectNode) changed.get("a")).put("m", 0);
        assertThat(changed.get("b").toString()).isEqualTo("{\"m\":[1]}");
        assertRefused(WEB + "a: &x 1\n---\n" + WEB.replace("web", "b") + "a: *x", "document 2, line 9", "no anchor");
    }

    @Test
    void mergesGiveWayToWhatIsSaidAndTheFirstWins() {
        String anchors = "a: &a {x: 1, y: 1}\nb: &b {x: 2, y: 2, z: 2}\n";
        JsonNode json = parse(WEB + anchors
                        + "c:\n  <<: [*a, *b]\n  y: 3\nd:\n  y: 4\n  <<: *b\ne: {<<: {q: 5}}\nf: {'<<': 6}\n")
                .documents()
                .get(0)
                .json();

        assertThat(json.get("c")).isEqualTo(value("{x: 1, y: 3, z: 2}"));
        assertThat(json.get("d")).isEqualTo(value("{x: 2, y: 4, z: 2}"));
        assertThat(json.get("e")).isEqualTo(value("{q: 5}"));
        assertThat(json.get("f").toString()).isEqualTo("{\"<<\":6}");
        assertRefused(WEB + "c: {<<: 5}", "line 4", "<< merges a number");
        assertRefused(WEB + "c: {<<: [{a: 1}, b]}", "line 4", "<< merges a text");
        assertRefused(WEB + "c:\n  <<: {a: 1}\n  <<: {b: 1}\n", "line 6", "appears twice");
    }

    @Test
    void aDocumentMustSayWhatItIs() {
        assertRefused("kind: A\nmetadata: {name: a}", "document 1, line 1", "apiVersion is missing", "apps/v1");
        assertRefused("apiVersion: v1\nmetadata: {name: a}", "kind is missing");
        assertRefused("apiVersion: v1\nkind: A", "metadata.name is missing");
        assertRefused("apiVersion: v1\nkind: A\nmetadata: a", "metadata.name is missing");
        assertRefused("apiVersion: v1\nkind: A\nmetadata: {name: 5}", "metadata.name is a number", "in quotes");
        assertRefused("apiVersion: v1\nkind: [A]\nmetadata: {name: a}", "kind is a list");
        assertRefused("apiVersion: v1\nkind: A\nmetadata: {name: ' '}", "metadata.name is empty");
        assertRefused("---\n" + WEB + "---\n\n\nkind: A", "document 2, line 8", "apiVersion is missing");
        assertRefused("just text", "document 1, line 1", "found a text", "expected a mapping");
        assertRefused("- a\n- b", "found a list");
    }

    @Test
    void aNameThatIsLeftToTheServerIsRefused() {
        assertRefused(
                "apiVersion: v1\nkind: Pod\nmetadata: {generateName: web-}", "metadata.generateName", "metadata.name");
    }

    @Test
    void anObjectThatIsDescribedTwiceIsRefused() {
        assertRefused(WEB + "---\n" + WEB, "document 2, line 5", "StatefulSet/web", "document 1, line 1");
        assertRefused(WEB + "---\n" + WEB.replace("apps/v1", "apps/v1beta1"), "a second time");
        assertRefused(WEB + "---\n" + WEB.replace("{name: web}", "{name: web, namespace: b}"), "a second time");
        assertThat(parse(WEB + "---\n" + WEB.replace("apps/v1", "apps.kruise.io/v1beta1"))
                        .documents())
                .hasSize(2);
    }

    @Test
    void documentsDoNotChange() {
        ManifestDocument document = parse(WEB).documents().get(0);
        document.json().put("kind", "Service");

        assertThat(document.kind()).isEqualTo("StatefulSet");
    }
}
