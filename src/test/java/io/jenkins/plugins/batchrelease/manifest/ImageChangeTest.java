package io.jenkins.plugins.batchrelease.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageChangeTest {
    private static final String DIGEST = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static ObjectNode workload(String spec) {
        return new ManifestParser()
                .parse("web.yaml", "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: " + spec + "}")
                .documents()
                .get(0)
                .json();
    }

    private static void assertRefused(String text, String... parts) {
        assertThatExceptionOfType(InvalidManifest.class)
                .isThrownBy(() -> ImageChange.parse(text))
                .withMessageStartingWith("images: ")
                .withMessageContainingAll(parts);
    }

    @Test
    void severalImagesAreSeparatedByCommas() {
        assertThat(ImageChange.parse("nginx=nginx:1.27, log = registry:5000/shop/log@" + DIGEST))
                .containsExactly(
                        new ImageChange("nginx", "nginx:1.27"),
                        new ImageChange("log", "registry:5000/shop/log@" + DIGEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx",
                "nginx:latest",
                "library/nginx",
                "docker.io/library/nginx:1.27-alpine_3",
                "localhost:5000/a",
                "[::1]:5000/a",
                "Registry.Example.com/a/b__c/d-e.f:V1",
                "a@" + DIGEST,
                "a:1@" + DIGEST
            })
    void referencesOfRegistriesAreTaken(String image) {
        assertThat(new ImageChange("web", image)).hasToString("web=" + image);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Nginx",
                "nginx:",
                "nginx:1 2",
                "nginx:1\n",
                "/nginx",
                "nginx/",
                "a//b",
                "a..b",
                "https://example.com/a",
                "nginx:-1",
                "nginx@sha256:123",
                "nginx@" + DIGEST + ":1",
                "${IMAGE}",
                "nginx:1:2"
            })
    void otherReferencesAreRefused(String image) {
        assertThatExceptionOfType(InvalidManifest.class)
                .isThrownBy(() -> new ImageChange("web", image))
                .withMessageContainingAll("'" + image + "'", "registry.example.com");
    }

    @Test
    void whatHasAnotherFormIsRefused() {
        assertRefused("", "''", "container=reference");
        assertRefused("nginx:1.27", "'nginx:1.27'", "container=reference");
        assertRefused("a=b,,c=d", "''", "container=reference");
        assertRefused("=nginx", "''", "name of a container");
        assertRefused("A=nginx", "'A'", "lower-case");
        assertRefused("a=b:1,a=b:2", "'a' is named twice");
        assertRefused("a=" + "b".repeat(100_000), "reference");
        assertRefused("a=" + "b/".repeat(130) + "c", "reference");
    }

    @Test
    void theImageIsReplacedInACopy() {
        ObjectNode before = workload(
                "{template: {spec: {initContainers: [{name: prepare, image: p:1}], containers: [{name: web, image: w:1}, {name: log, image: l:1}]}}}");
        ObjectNode copy = before.deepCopy();
        ObjectNode after = new ImageChange("prepare", "p:2").applyTo(new ImageChange("web", "w:2").applyTo(before));

        assertThat(before).isEqualTo(copy);
        assertThat(after.at("/spec/template/spec").toString())
                .isEqualTo(
                        "{\"initContainers\":[{\"name\":\"prepare\",\"image\":\"p:2\"}],"
                                + "\"containers\":[{\"name\":\"web\",\"image\":\"w:2\"},{\"name\":\"log\",\"image\":\"l:1\"}]}");
    }

    @Test
    void containersOfASidecarSetAreNotInATemplate() {
        assertThat(new ImageChange("log", "l:2")
                        .applyTo(workload("{containers: [{name: log, image: l:1}]}"))
                        .at("/spec/containers/0/image")
                        .asText())
                .isEqualTo("l:2");
    }

    @Test
    void aContainerThatIsNotThereSaysWhichThereAre() {
        assertThatExceptionOfType(InvalidManifest.class)
                .isThrownBy(() -> new ImageChange("app", "a:1")
                        .applyTo(workload(
                                "{template: {spec: {containers: [{name: web}], initContainers: [{name: prepare}]}}}")))
                .withMessageContainingAll("Deployment/web", "'app'", "web, prepare");
        assertThatExceptionOfType(InvalidManifest.class)
                .isThrownBy(() -> new ImageChange("app", "a:1").applyTo(workload("{}")))
                .withMessageContaining("none");
    }
}
