package io.jenkins.plugins.batchrelease.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchReleaseResourceTest {
    private static BatchReleaseResource.Request read(String annotations, String spec) {
        return BatchReleaseResource.read(new ManifestParser()
                .parse(
                        "a.yaml",
                        "{apiVersion: alicloud.com/v1beta1, kind: BatchRelease, metadata: {name: example-batch-release, annotations: "
                                + annotations + "}, spec: " + spec + "}")
                .documents()
                .get(0)
                .json());
    }

    private static void assertRefused(String annotations, String spec, String... parts) {
        assertThatExceptionOfType(InvalidManifest.class)
                .isThrownBy(() -> read(annotations, spec))
                .withMessageContaining("BatchRelease/example-batch-release")
                .withMessageContainingAll(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{secrets: [my-new-sts, mysvc]}",
                "{secretNames: [my-new-sts, mysvc, my-new-sts]}",
                "{manifestSecrets: [{name: my-new-sts}, {secretName: mysvc}]}",
                "{manifests: [{kind: StatefulSet, secretRef: {name: my-new-sts}}, {kind: Service, secretRef: mysvc}]}",
                "{secrets: {statefulset: my-new-sts, service: mysvc}}",
                "{workloadSecret: my-new-sts, serviceSecretName: mysvc, imagePullSecrets: [{name: registry}]}",
                "{objects: [my-new-sts, mysvc], strategy: batch}"
            })
    void plausibleFormsAreTaken(String spec) {
        assertThat(read("{}", spec).manifestSecretNames()).containsExactly("my-new-sts", "mysvc");
    }

    @Test
    void theAnnotationSaysHowManyBatches() {
        BatchReleaseResource.Request request = read("{aliyun.batchnum: '3'}", "{secrets: [a]}");

        assertThat(request.batches()).isEqualTo(3);
        assertThat(request.name()).isEqualTo("example-batch-release");
        assertThat(read("{aliyun.batchnum: 4}", "{secrets: [a]}").batches()).isEqualTo(4);
        assertThat(read("{}", "{secrets: [a]}").batches()).isEqualTo(2);
        assertThat(read("~", "{secrets: [a]}").batches()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'0'", "'-1'", "'x'", "''", "'1.5'", "'99999999999'"})
    void anAnnotationThatIsNoNumberIsRefused(String value) {
        assertRefused("{aliyun.batchnum: " + value + "}", "{secrets: [a]}", "aliyun.batchnum", value, "from 1");
    }

    @Test
    void aResourceWithoutSecretsSaysWhatToDo() {
        assertRefused("{}", "{strategy: x, size: 3}", "[strategy, size]", "manifestSecrets");
        assertRefused("{}", "~", "no names of Secrets");
        assertRefused("{}", "{secrets: []}", "no names of Secrets");
        assertRefused("{}", "{secrets: [a, 5]}", "spec.secrets[1] is a number");
        assertRefused("{}", "{secrets: [{name: 'A b'}]}", "spec.secrets[0].name", "a text that cannot be the name");
    }

    @Test
    void anotherKindIsRefused() {
        assertThatExceptionOfType(InvalidManifest.class)
                .isThrownBy(() -> BatchReleaseResource.read(new ManifestParser()
                        .parse("a", "{apiVersion: rollouts.kruise.io/v1beta1, kind: BatchRelease, metadata: {name: a}}")
                        .documents()
                        .get(0)
                        .json()))
                .withMessageContainingAll("found rollouts.kruise.io/v1beta1 BatchRelease", "alicloud.com/v1beta1");
    }
}
