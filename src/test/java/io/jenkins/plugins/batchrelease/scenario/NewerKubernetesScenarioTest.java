package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
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
        run(s, StatefulSetYaml.web("old"), "ordinals: {start: 5}");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request(s, StatefulSetYaml.web("new"), "ordinals: {start: 5}"));
        Scenario.get(service.next(release.key(), alice));
        assertThat(s.tags("web")).isEqualTo(Map.of("web-5", "old", "web-6", "old", "web-7", "new"));
        assertThat(Scenario.get(service.rollback(release.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tags("web").values()).containsOnly("old");
    }

    @Test
    @DisplayName("minReadySeconds: a batch is ready when its pods have been ready that long")
    void minReadySecondsAreWaitedFor(Scenario s) {
        assumeTrue(s.cluster().minorVersion() >= 25, "minReadySeconds is there for good from Kubernetes 1.25");
        run(s, StatefulSetYaml.web("old"), "minReadySeconds: 2");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request(s, StatefulSetYaml.web("new"), "minReadySeconds: 2"));
        Release ready = Scenario.get(service.next(release.key(), alice));
        long readySince = service.status(release.key()).progress().pods().get(2).readySince();
        assertThat(ready.phaseSince() - readySince)
                .as("milliseconds from ready to done")
                .isGreaterThanOrEqualTo(2_000);
    }

    private static void run(Scenario s, StatefulSetYaml workload, String field) {
        s.eyes()
                .load(new ByteArrayInputStream(
                        with(s, workload, field).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .inNamespace(s.namespace())
                .create();
        s.awaitReady("web", workload.replicas());
        StatefulSet there = s.statefulSet("web");
        assertThat(there).isNotNull();
    }

    private static ReleaseRequest request(Scenario s, StatefulSetYaml workload, String field) {
        return new ReleaseRequest(
                Optional.of(s.namespace()),
                Optional.empty(),
                new ManifestSource.Documents(
                        new ManifestParser().parse("web.yaml", with(s, workload, field)), Optional.empty()),
                Optional.of(BatchSpec.parse("2")),
                ReleaseOptions.defaults());
    }

    private static String with(Scenario s, StatefulSetYaml workload, String field) {
        return s.yaml(workload).replace("  serviceName: web", "  serviceName: web\n  " + field);
    }
}
