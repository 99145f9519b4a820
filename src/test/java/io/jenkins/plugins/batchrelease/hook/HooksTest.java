package io.jenkins.plugins.batchrelease.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HooksTest {
    private static final String PLAN = "0123456789abcdef";

    private static Manifest job(String name, String apiVersion, String kind, String when) {
        return new ManifestParser()
                .parse(
                        "k8s/hooks.yaml",
                        """
                apiVersion: %s
                kind: %s
                metadata:
                  name: %s
                  annotations:
                    batchrelease.jenkins.io/hook: '%s'
                """
                                .formatted(apiVersion, kind, name, when));
    }

    private static Hook hook(String name, String when) {
        return Hooks.of(job(name, "batch/v1", "Job", when)).all().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            before-first-batch                 | 1
            between-batches                    | 2, 3, 4
            before-every-batch                 | 1, 2, 3, 4
            before-batch-3                     | 3
            before-batch-1                     | 1
            before-first-batch, before-batch-4 | 1, 4
            before-batch-2,between-batches     | 2, 3, 4
            """)
    @DisplayName("the annotation says before which batches")
    void whenItRuns(String when, String batches) {
        assertThat(hook("migrate", when).batches(4))
                .isEqualTo(List.of(batches.split(", ")).stream()
                        .map(Integer::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "always", "before-batch-0", "before-batch--1", "before-first-batch,", "before-batch-12345"})
    @DisplayName("an unknown word is a problem that names the document, what was found and what is allowed")
    void unknownWords(String when) {
        Hooks hooks = Hooks.of(job("migrate", "batch/v1", "Job", when));
        assertThat(hooks.all()).isEmpty();
        assertThat(hooks.problems())
                .singleElement()
                .asString()
                .contains("Job/migrate", "k8s/hooks.yaml", "\"" + when + "\"", "between-batches", "before-batch-N");
    }

    @Test
    @DisplayName("other kinds cannot be hooks, a Job of another group among them")
    void otherKinds() {
        assertThat(Hooks.of(job("cron", "batch/v1", "CronJob", "between-batches"))
                        .problems())
                .singleElement()
                .asString()
                .contains("CronJob/cron", "batch/v1", "Job (batch), BroadcastJob (apps.kruise.io)");
        assertThat(Hooks.of(job("one", "batch.volcano.sh/v1alpha1", "Job", "between-batches"))
                        .problems())
                .hasSize(1);
        assertThat(Hooks.of(job("all", "apps.kruise.io/v1beta1", "BroadcastJob", "between-batches"))
                        .problems())
                .isEmpty();
    }

    @Test
    @DisplayName("a BroadcastJob that is kept alive never ends")
    void keptAlive() {
        Manifest kept = new ManifestParser()
                .parse(
                        "all.yaml",
                        """
                apiVersion: apps.kruise.io/v1alpha1
                kind: BroadcastJob
                metadata: {name: all, annotations: {batchrelease.jenkins.io/hook: between-batches}}
                spec: {completionPolicy: {type: Never}}
                """);
        assertThat(Hooks.of(kept).problems()).singleElement().asString().contains("spec.completionPolicy.type");
    }

    @Test
    @DisplayName("a batch that the release does not have is said")
    void beyondTheRelease() {
        Manifest manifest = job("migrate", "batch/v1", "Job", "before-batch-2, before-batch-5");
        assertThat(Hooks.of(manifest).warnings(3))
                .containsExactly("Job/migrate is to run before batch 5, and this release has 3 batches.");
        assertThat(Hooks.of(manifest).warnings(1))
                .containsExactly(
                        "Job/migrate is to run before batch 2, 5, and this release has one batch. It does not run.");
        assertThat(Hooks.of(manifest).warnings(5)).isEmpty();
    }

    @Test
    @DisplayName(
            "the object's name is the same for the same plan, another one for another batch, plan or hook, and fits")
    void namesOfObjects() {
        Hook hook = hook("migrate", "before-every-batch");
        assertThat(hook.objectName(PLAN, 1))
                .startsWith("migrate-1-")
                .isEqualTo(hook("migrate", "before-first-batch").objectName(PLAN, 1))
                .isNotEqualTo(hook.objectName(PLAN, 2))
                .isNotEqualTo(hook.objectName(PLAN + "0", 1))
                .isNotEqualTo(hook("migrate2", "before-every-batch").objectName(PLAN, 1));
        String long1 = "a".repeat(52) + ".-" + "b".repeat(80);
        assertThat(hook(long1, "before-every-batch").objectName(PLAN, 1))
                .hasSizeLessThanOrEqualTo(63)
                .matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?")
                .isNotEqualTo(hook(long1 + "c", "before-every-batch").objectName(PLAN, 1));
    }
}
