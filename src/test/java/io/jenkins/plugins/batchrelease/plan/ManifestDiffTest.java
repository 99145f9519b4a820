package io.jenkins.plugins.batchrelease.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestDiffTest {
    /** JSON with single quotes. */
    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static List<FieldChange> diff(String before, String after) {
        return ManifestDiff.between(Optional.of(object(before)), object(after)).changes();
    }

    private static FieldChange changed(String path, String before, String after) {
        return new FieldChange(path, Optional.of(before), Optional.of(after));
    }

    private static FieldChange added(String path, String after) {
        return new FieldChange(path, Optional.empty(), Optional.of(after));
    }

    private static FieldChange removed(String path, String before) {
        return new FieldChange(path, Optional.of(before), Optional.empty());
    }

    private static String pod(String containers) {
        return "{'kind': 'StatefulSet', 'spec': {'template': {'spec': {'containers': " + containers + "}}}}";
    }

    @Test
    void anImageIsFoundByTheNameOfItsContainerWhereverItStands() {
        assertThat(diff(
                        pod("[{'name': 'nginx', 'image': 'nginx:1.26'}, {'name': 'log', 'image': 'log:1'}]"),
                        pod("[{'name': 'init', 'image': 'i:1'}, {'name': 'nginx', 'image': 'nginx:1.27'},"
                                + " {'name': 'log', 'image': 'log:1'}]")))
                .containsExactly(
                        added("spec.template.spec.containers[init].name", "init"),
                        added("spec.template.spec.containers[init].image", "i:1"),
                        changed("spec.template.spec.containers[nginx].image", "nginx:1.26", "nginx:1.27"));
    }

    @Test
    void portsAndMountsAreMatchedByWhatTellsThemApart() {
        assertThat(diff(
                        "{'ports': [{'containerPort': 80}, {'containerPort': 443, 'protocol': 'TCP'}]}",
                        "{'ports': [{'containerPort': 443, 'protocol': 'UDP'}]}"))
                .containsExactly(
                        changed("ports[443].protocol", "TCP", "UDP"), removed("ports[80].containerPort", "80"));
        assertThat(diff(
                        "{'volumeMounts': [{'name': 'a', 'mountPath': '/x'}, {'name': 'a', 'mountPath': '/y'}]}",
                        "{'volumeMounts': [{'name': 'a', 'mountPath': '/x', 'readOnly': true},"
                                + " {'name': 'a', 'mountPath': '/y'}]}"))
                .containsExactly(added("volumeMounts[/x].readOnly", "true"));
        assertThat(diff(
                        "{'volumeClaimTemplates': [{'metadata': {'name': 'data'}, 'spec': {'size': 1}}]}",
                        "{'volumeClaimTemplates': [{'metadata': {'name': 'data'}, 'spec': {'size': 2}}]}"))
                .containsExactly(changed("volumeClaimTemplates[data].spec.size", "1", "2"));
    }

    @Test
    void itemsWithoutANameAreMatchedByPosition() {
        assertThat(diff("{'rules': [{'a': 1}, {'a': 2}]}", "{'rules': [{'a': 1}, {'a': 3}]}"))
                .containsExactly(changed("rules[1].a", "2", "3"));
    }

    @Test
    void aListOfPlainValuesIsOneValue() {
        assertThat(diff("{'args': ['a', 'b']}", "{'args': ['new', 'a', 'b']}"))
                .containsExactly(changed("args", "[\"a\",\"b\"]", "[\"new\",\"a\",\"b\"]"));
    }

    @Test
    void anotherOrderIsToldBecausePodsRestartForIt() {
        assertThat(diff(
                        "{'env': [{'name': 'A', 'value': '1'}, {'name': 'B', 'value': '2'}]}",
                        "{'env': [{'name': 'B', 'value': '2'}, {'name': 'A', 'value': '1'}]}"))
                .containsExactly(changed("env (order)", "A, B", "B, A"));
    }

    @Test
    void whatDoesNotChangeIsNotListed() {
        String object = "{'kind': 'Service', 'spec': {'ports': [{'port': 80}], 'selector': {'app': 'web'}}}";

        assertThat(diff(object, object)).isEmpty();
        assertThat(diff("{'a': {}, 'b': null}", "{'a': {}}")).isEmpty();
        assertThat(diff("{'a': 1.0}", "{'a': 1}")).isEmpty();
        assertThat(ManifestDiff.between(
                                Optional.of(object("{'a': 1}")),
                                new ObjectMapper().createObjectNode().put("a", 1L))
                        .changes())
                .isEmpty();
    }

    @Test
    void aNewObjectIsAllNew() {
        assertThat(ManifestDiff.between(
                                Optional.empty(),
                                object("{'kind': 'ConfigMap', 'data': {'a.conf': 'x'}, 'empty': {}, 'list': []}"))
                        .changes())
                .containsExactly(
                        added("kind", "ConfigMap"),
                        added("data[a.conf]", "x"),
                        added("empty", "{}"),
                        added("list", "[]"));
    }

    @Test
    void somethingThatBecomesSomethingElseGoesAwayAndIsNew() {
        assertThat(diff("{'a': {'b': 1}}", "{'a': 'text'}")).containsExactly(removed("a.b", "1"), added("a", "text"));
        assertThat(diff("{'a': {'b': 1}}", "{'a': [{'b': 1}]}"))
                .containsExactly(removed("a.b", "1"), added("a[0].b", "1"));
        assertThat(diff("{'port': '80'}", "{'port': 80}")).containsExactly(changed("port", "\"80\"", "80"));
    }

    @Test
    void whatTheServerKeepsForItselfIsLeftOut() {
        assertThat(diff(
                        "{'metadata': {'uid': 'u', 'resourceVersion': '7', 'generation': 2, 'selfLink': 's',"
                                + " 'creationTimestamp': 't', 'managedFields': [{'a': 1}]}, 'status': {'replicas': 3}}",
                        "{'metadata': {}}"))
                .isEmpty();
        assertThat(diff("{'data': {'uid': 'a', 'status': 'b'}}", "{'data': {'uid': 'c', 'status': 'd'}}"))
                .extracting(FieldChange::path)
                .containsExactly("data.uid", "data.status");
    }

    @Test
    void valuesOfSecretsAreMasked() {
        List<FieldChange> changes = diff(
                "{'kind': 'Secret', 'type': 'Opaque', 'data': {'same': 'aHVudGVyMQ==', 'other': 'aHVudGVyMg==', 'gone': 'eA=='},"
                        + " 'metadata': {'annotations': {'kubectl.kubernetes.io/last-applied-configuration': 'hunter3'}}}",
                "{'kind': 'Secret', 'type': 'Opaque2', 'data': {'same': 'aHVudGVyMQ==', 'other': 'aHVudGVyNA==', 'tls.key': 'eQ=='},"
                        + " 'metadata': {'annotations': {'kubectl.kubernetes.io/last-applied-configuration': 'hunter5'}}}");

        assertThat(changes)
                .containsExactlyInAnyOrder(
                        changed("type", "Opaque", "Opaque2"),
                        changed("data.other", "***", "***"),
                        added("data[tls.key]", "***"),
                        removed("data.gone", "***"),
                        changed(
                                "metadata.annotations[kubectl.kubernetes.io/last-applied-configuration]",
                                "***",
                                "***"));
    }

    @Test
    void aSecretWrittenAsTextIsComparedWithItsBase64() {
        assertThat(diff(
                        "{'kind': 'Secret', 'data': {'a': 'aHVudGVyMg==', 'b': 'aHVudGVyMg=='}}",
                        "{'kind': 'Secret', 'stringData': {'a': 'hunter2', 'b': 'hunter3'}}"))
                .containsExactly(changed("data.b", "***", "***"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'Secret', 'data': 'hunter2'}",
                "{'kind': 'Secret', 'data': {'a': {'b': ['hunter2']}}}",
                "{'kind': 'Secret', 'data': ['hunter2'], 'stringData': {'a': 'hunter2'}}",
                "{'kind': 'Secret', 'stringData': 'hunter2'}",
                "{'kind': 'Deployment', 'metadata': {'annotations':"
                        + " {'kubectl.kubernetes.io/last-applied-configuration': 'hunter2'}}}",
                "{'env': [{'name': 'DB_PASSWORD', 'value': 'hunter2'}]}",
                "{'env': [{'name': 'apiToken', 'value': 'hunter2'}, {'name': 'apiToken', 'value': 'hunter2'}]}",
                "{'env': [{'name': 'CLIENT_SECRET', 'value': {'deep': 'hunter2'}}]}",
                "{'env': [{'name': 'AWS_ACCESS_KEY_ID', 'value': 'hunter2'}]}",
                "{'env': [{'name': 'CREDENTIALS', 'value': 'hunter2'}]}"
            })
    void oddShapesAreMaskedToo(String json) {
        assertThat(ManifestDiff.between(Optional.empty(), object(json)).changes())
                .isNotEmpty()
                .noneMatch(change -> change.toString().contains("hunter2"))
                .anyMatch(change -> change.after().equals(Optional.of("***")));
        assertThat(diff(json, "{}")).isNotEmpty().noneMatch(change -> change.toString()
                .contains("hunter2"));
    }

    @Test
    void variablesWithAnInnocentNameAndReferencesAreShown() {
        assertThat(
                        diff(
                                "{'env': [{'name': 'LEVEL', 'value': 'info'}, {'name': 'TOKEN', 'valueFrom': {'secretKeyRef': {'name': 'a'}}}]}",
                                "{'env': [{'name': 'LEVEL', 'value': 'debug'}, {'name': 'TOKEN', 'valueFrom': {'secretKeyRef': {'name': 'b'}}}]}"))
                .containsExactly(
                        changed("env[LEVEL].value", "info", "debug"),
                        changed("env[TOKEN].valueFrom.secretKeyRef.name", "a", "b"));
    }

    @Test
    void longValuesAreShortened() {
        FieldChange change =
                diff("{'a': ''}", "{'a': '" + "x".repeat(5000) + "'}").get(0);

        assertThat(change.before()).contains("\"\"");
        assertThat(change.after().orElseThrow())
                .startsWith("x".repeat(200) + "…")
                .contains("5000")
                .hasSizeLessThan(240);
    }

    @Test
    void theObjectsStayAsTheyWere() {
        ObjectNode before = object("{'kind': 'Secret', 'status': 1, 'stringData': {'a': 'b'}, 'metadata': {'uid': 1}}");
        ObjectNode copy = before.deepCopy();
        ManifestDiff.between(Optional.of(before), before);

        assertThat(before).isEqualTo(copy);
    }
}
