package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are written before the first gate: what they may not be. */
@ExtendWith(ScenarioExtension.class)
class AttackByDocumentsScenarioTest {
    private static final WorkloadSelector WORKER = WorkloadSelector.parse("deployment/worker");

    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("another workload of the manifest is a problem of the plan, and none of its pods moves")
    void decoy(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        s.runs(worker("old"));

        assertThat(s.process().plan(both(s, List.of())).problems())
                .singleElement()
                .asString()
                .contains("Deployment/worker", "also: 'deployment/worker'");
    }

    @Test
    @DisplayName("one that is named is written when the last batch is ready; its scale is nobody's but its owner's")
    void named(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        s.runs(worker("old"));
        s.scaleAny(worker("old"), 5);
        s.awaitReady("worker", 5);
        ReleaseService service = s.process();

        Release release = s.start(service, alice, both(s, List.of(WORKER)));
        release = Scenario.get(service.next(release.key(), alice));
        assertThat(s.tagCounts("worker")).isEqualTo(Map.of("old", 5));

        release = Scenario.get(service.next(release.key(), alice));
        assertThat(release.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        await().atMost(Scenario.PATIENCE)
                .untilAsserted(() -> assertThat(s.tagCounts("worker")).isEqualTo(Map.of("new", 5)));

        s.scaleAny(worker("new"), 6);
        s.awaitReady("worker", 6);
        assertThat(Scenario.get(service.rollback(release.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        await().atMost(Scenario.PATIENCE)
                .untilAsserted(() -> assertThat(s.tagCounts("worker")).isEqualTo(Map.of("old", 6)));
    }

    @Test
    @DisplayName("a version with another workload in it can be brought back")
    void versionWithAnother(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        s.runs(worker("old"));
        ReleaseService service = s.process();
        Release first = s.start(service, alice, both(s, List.of(WORKER)));
        Scenario.get(service.next(first.key(), alice));
        Scenario.get(service.next(first.key(), alice));
        assertThat(Scenario.get(service.confirm(first.key(), alice, "")).version())
                .isEqualTo(2);

        Release back = s.start(
                service,
                alice,
                new ReleaseRequest(
                        Optional.of(s.namespace()),
                        Optional.of("web"),
                        new ManifestSource.FromHistory("web", Optional.of(1)),
                        Optional.of(BatchSpec.parse("1")),
                        ReleaseOptions.defaults()));
        Scenario.get(service.next(back.key(), alice));

        await().atMost(Scenario.PATIENCE).untilAsserted(() -> {
            assertThat(s.tagCounts("web")).containsOnlyKeys("old");
            assertThat(s.tagCounts("worker")).containsOnlyKeys("old");
        });
    }

    @Test
    @DisplayName("what another release writes with its last batch is occupied")
    void namedByAnother(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        s.runs(worker("old"));
        s.start(s.process(), alice, both(s, List.of(WORKER)));

        assertThat(s.process()
                        .plan(s.request(worker("newer"), "2", ReleaseOptions.defaults()))
                        .problems())
                .singleElement()
                .asString()
                .contains(s.namespace() + "/web");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: v1, kind: Secret, metadata: {name: batch-release.web.v99},"
                        + " type: batchrelease.jenkins.io/version}",
                "{apiVersion: v1, kind: Secret, metadata: {name: batch-release.other}}",
                "{apiVersion: v1, kind: Secret, metadata: {name: x}, type: batchrelease.jenkins.io/release}",
                "{apiVersion: v1, kind: Secret, metadata: {name: x,"
                        + " labels: {app.kubernetes.io/managed-by: jenkins-batch-release}}}",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: x, labels: {batchrelease.jenkins.io/release: web}}}",
                "{apiVersion: v1, kind: Pod, metadata: {name: x}, spec: {containers: [{name: c, image: 'nginx:x'}]}}"
            })
    @DisplayName("what releases keep about themselves, and single pods, are no documents")
    void forged(String document, Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        String yaml = s.yaml(StatefulSetYaml.web("new")) + "\n---\n" + document + "\n";

        assertThat(s.process()
                        .plan(s.request(yaml, "2", ReleaseOptions.defaults()))
                        .problems())
                .singleElement()
                .asString()
                .contains("Take it out");
        assertThat(s.secrets()).isEmpty();
    }

    @Test
    @DisplayName("a name that means no document is told")
    void meansNothing(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseOptions options = ReleaseOptions.defaults().with(draft -> draft.also(List.of(WORKER)));

        assertThat(s.process()
                        .plan(s.request(StatefulSetYaml.web("new"), "2", options))
                        .problems())
                .singleElement()
                .asString()
                .contains("also: 'deployment/worker'");
    }

    private static DeploymentYaml worker(String tag) {
        return new DeploymentYaml("worker", tag, 2, 0);
    }

    private static ReleaseRequest both(Scenario s, List<WorkloadSelector> also) {
        String yaml = s.yaml(StatefulSetYaml.web("new")) + "\n---\n" + s.yaml(worker("new"));
        return new ReleaseRequest(
                Optional.of(s.namespace()),
                Optional.empty(),
                new ManifestSource.Documents(
                        new ManifestParser().parse("web.yaml", yaml),
                        Optional.of(WorkloadSelector.parse("statefulset/web"))),
                Optional.of(BatchSpec.parse("1, 100%")),
                ReleaseOptions.defaults().with(draft -> draft.also(also)));
    }
}
