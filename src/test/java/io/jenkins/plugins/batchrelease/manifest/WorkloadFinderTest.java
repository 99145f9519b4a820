package io.jenkins.plugins.batchrelease.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadFinderTest {
    private static final String STS = "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: web}}\n---\n";
    private static final String KRUISE = STS.replace("apps/v1", "apps.kruise.io/v1beta1");
    private static final String DEPLOYMENT = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: api.v2}}\n---\n";
    private static final String SERVICE = "{apiVersion: v1, kind: Service, metadata: {name: web}}\n---\n";

    private static ManifestDocument find(String yaml, String... chosen) {
        return new WorkloadFinder(() -> "Add one, for instance a StatefulSet.")
                .find(
                        new ManifestParser().parse("web.yaml", yaml),
                        Optional.of(chosen).filter(all -> all.length > 0).map(all -> WorkloadSelector.parse(all[0])),
                        document -> Set.of("StatefulSet", "Deployment").contains(document.kind()));
    }

    private static void assertRefused(String yaml, Optional<String> chosen, String... parts) {
        assertThatExceptionOfType(InvalidManifest.class)
                .isThrownBy(() -> find(yaml, chosen.stream().toArray(String[]::new)))
                .withMessageContainingAll(parts);
    }

    @Test
    void theOnlyWorkloadNeedsNoChoice() {
        assertThat(find(SERVICE + STS).ref()).isEqualTo(new DocumentRef("apps/v1", "StatefulSet", "web"));
        assertThat(WorkloadRef.of(find(SERVICE + STS)))
                .isEqualTo(new WorkloadRef("apps/v1", "StatefulSet", "web"))
                .hasToString("StatefulSet/web");
    }

    @ParameterizedTest
    @CsvSource({
        "statefulset/web,StatefulSet",
        "StatefulSet/web,StatefulSet",
        "STS/web,StatefulSet",
        "statefulsets/web,StatefulSet",
        "statefulset.apps/web,StatefulSet",
        "deploy/api.v2,Deployment",
        "deployments/api.v2,Deployment",
    })
    void aChoiceIsMadeByKindAndName(String chosen, String kind) {
        assertThat(find(SERVICE + STS + DEPLOYMENT, chosen).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "ds/a,daemonset/a",
        "rc/a,replicationcontroller/a",
        "Redis/a,redi/a",
        "sts.Apps.Kruise.io/a,statefulset.apps.kruise.io/a"
    })
    void shortNamesAreKnown(String text, String canonical) {
        assertThat(WorkloadSelector.parse(text)).hasToString(canonical);
        assertThat(WorkloadSelector.parse(canonical).name()).isEqualTo("a");
    }

    @Test
    void aKindThatEndsInSIsFound() {
        ManifestDocument redis = new ManifestParser()
                .parse("a", "{apiVersion: example.com/v1, kind: Redis, metadata: {name: a}}")
                .documents()
                .get(0);

        assertThat(WorkloadSelector.parse("redis/a").matches(redis)).isTrue();
        assertThat(WorkloadSelector.parse("redis.example.com/a").matches(redis)).isTrue();
        assertThat(WorkloadSelector.parse("redis.example.org/a").matches(redis)).isFalse();
    }

    @Test
    void oneOfTwoKindsOfTheSameNameIsChosenByGroup() {
        assertThat(find(STS + KRUISE, "sts.apps.kruise.io/web").apiVersion()).isEqualTo("apps.kruise.io/v1beta1");
        assertRefused(
                STS + KRUISE,
                Optional.of("sts/web"),
                "more than one",
                "apps.kruise.io/v1beta1",
                "'statefulset.apps/web'");
    }

    @Test
    void severalWorkloadsNeedAChoice() {
        assertRefused(
                SERVICE + STS + DEPLOYMENT,
                Optional.empty(),
                "2 workloads",
                "StatefulSet/web",
                "Deployment/api.v2",
                "workload: 'statefulset/web'");
    }

    @Test
    void aManifestWithoutWorkloadSaysWhatThereIs() {
        assertRefused(SERVICE, Optional.empty(), "Service/web (v1)", "no workload");
        assertRefused("", Optional.empty(), "no documents");
        assertRefused(SERVICE, Optional.of("sts/web"), "Service/web (v1)", "no workload");
    }

    @Test
    void aChoiceThatIsNotThereSaysWhatThereIs() {
        assertRefused(SERVICE + STS, Optional.of("sts/other"), "'statefulset/other'", "none", "StatefulSet/web");
        assertRefused(SERVICE + STS, Optional.of("service/web"), "none", "StatefulSet/web");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "web", "sts/", "/web", "sts/web/x", "sts web", "sts/Web", "1/web"})
    void aChoiceInAnotherFormIsRefused(String text) {
        assertThatExceptionOfType(InvalidManifest.class)
                .isThrownBy(() -> WorkloadSelector.parse(text))
                .withMessageContainingAll("'" + text + "'", "kind/name", "statefulset/web");
    }
}
