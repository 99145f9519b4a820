package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Fields of StatefulSets that older Kubernetes does not have")
@ExtendWith(ScenarioExtension.class)
class NewerKubernetesScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("ordinals.start: the partition is an offset from the first ordinal")
    void ordinalsMayStartAnywhere(Scenario s) {
        assumeTrue(s.cluster().minorVersion() >= 27, "ordinals.start is on by default from Kubernetes 1.27");
        runs(s, with(s, "old", "ordinals: {start: 5}"), 3);
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request(s, with(s, "new", "ordinals: {start: 5}"), "2"));
        Scenario.get(service.next(release.key(), alice));
        assertThat(s.tags("web")).isEqualTo(Map.of("web-5", "old", "web-6", "old", "web-7", "new"));
        assertThat(Scenario.get(service.rollback(release.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tags("web").values()).containsOnly("old");
    }

    @Test
    @DisplayName("ordinals.start of the manifest renumbers no pod: that would move all of them at once")
    void aReleaseRenumbersNoPod(Scenario s) {
        assumeTrue(s.cluster().minorVersion() >= 27, "ordinals.start is on by default from Kubernetes 1.27");
        runs(s, with(s, "old", "ordinals: {start: 5}"), 3);
        ReleaseService service = s.process();
        ReleasePlan plan = service.plan(request(s, with(s, "new", "ordinals: {start: 7}"), "2"));
        Scenario.get(service.start(plan, alice));
        Scenario.get(service.next(plan.key(), alice));
        assertThat(s.tags("web")).isEqualTo(Map.of("web-5", "old", "web-6", "old", "web-7", "new"));
        assertThat(plan.warnings()).anyMatch(warning -> warning.contains("spec.ordinals.start"));
    }

    @Test
    @DisplayName("a misspelled field is refused by its name before anything changes, and the object is not quoted")
    void aMisspelledFieldIsRefused(Scenario s) {
        assumeTrue(s.cluster().minorVersion() >= 25, "the API server refuses unknown fields from Kubernetes 1.25");
        runs(s, with(s, "old", ""), 3);
        ReleasePlan plan = s.process().plan(request(s, with(s, "new", "minReadySecond: 2"), "2"));
        assertThat(plan.problems())
                .singleElement()
                .asString()
                .contains("unknown field", "spec.minReadySecond", "StatefulSet/web")
                .doesNotContain("registry.example");
    }

    @Test
    @DisplayName("minReadySeconds: a batch is ready when its pods have been ready that long")
    void minReadySecondsAreWaitedFor(Scenario s) {
        assumeTrue(s.cluster().minorVersion() >= 25, "minReadySeconds is there for good from Kubernetes 1.25");
        runs(s, with(s, "old", "minReadySeconds: 2"), 3);
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request(s, with(s, "new", "minReadySeconds: 2"), "2"));
        Release ready = Scenario.get(service.next(release.key(), alice));
        long readySince = service.status(release.key()).progress().pods().get(2).readySince();
        assertThat(ready.phaseSince() - readySince)
                .as("milliseconds from ready to done")
                .isGreaterThanOrEqualTo(2_000);
    }

    @Test
    @DisplayName("maxUnavailable: as many pods at once, none beyond the batch, and all of them come back")
    void maxUnavailableStaysWithinTheBatch(Scenario s) {
        runs(s, twoAtOnce(s, "old"), 5);
        assumeTrue(
                s.statefulSet("web")
                                .getSpec()
                                .getUpdateStrategy()
                                .getRollingUpdate()
                                .getMaxUnavailable()
                        != null,
                "this API server drops maxUnavailable: its feature gate is off, as in 1.36");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request(s, twoAtOnce(s, "bad"), "3,5"));
        assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.HELD);
        await().atMost(Scenario.PATIENCE).untilAsserted(() -> assertThat(s.tags("web"))
                .as("one that crashes does not keep the second from moving")
                .isEqualTo(Map.of("web-0", "old", "web-1", "old", "web-2", "old", "web-3", "bad", "web-4", "bad")));
        assertThat(Scenario.get(service.rollback(release.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tags("web").values()).containsOnly("old");
    }

    private static void runs(Scenario s, String yaml, int replicas) {
        s.eyes()
                .load(new ByteArrayInputStream(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .inNamespace(s.namespace())
                .create();
        s.awaitReady("web", replicas);
    }

    private static ReleaseRequest request(Scenario s, String yaml, String batches) {
        return new ReleaseRequest(
                Optional.of(s.namespace()),
                Optional.empty(),
                new ManifestSource.Documents(new ManifestParser().parse("web.yaml", yaml), Optional.empty()),
                Optional.of(BatchSpec.parse(batches)),
                ReleaseOptions.defaults());
    }

    private static String with(Scenario s, String tag, String field) {
        return s.yaml(StatefulSetYaml.web(tag)).replace("  serviceName: web", "  serviceName: web\n  " + field);
    }

    private static String twoAtOnce(Scenario s, String tag) {
        return s.yaml(StatefulSetYaml.web(tag).parallel().with(5))
                .replace(
                        "    type: RollingUpdate",
                        "    type: RollingUpdate\n    rollingUpdate: {partition: 0, maxUnavailable: 2}");
    }
}
