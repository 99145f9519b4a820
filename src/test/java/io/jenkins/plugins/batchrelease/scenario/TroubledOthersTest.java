package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Other workloads of a manifest, and others who write them at the same time")
class TroubledOthersTest {
    private final Holder alice = Scenario.holder("alice");
    private final EmbeddedScenarioCluster cluster = new EmbeddedScenarioCluster();
    private Scenario s;
    private ReleaseService service;

    @BeforeEach
    void begin() {
        s = new Scenario(cluster);
        service = s.process();
        s.runs(StatefulSetYaml.web("old"));
        s.runs(OtherWorkloadYaml.worker("old"));
    }

    @AfterEach
    void end() {
        s.close();
        cluster.close();
    }

    @Test
    @DisplayName("an autoscaler that scales between our look and our write is not undone")
    void scaledInBetween() {
        Release release = s.start(service, alice, OtherWorkloadYaml.request(s, "new", "new"));
        Scenario.get(service.next(release.key(), alice));
        cluster.embedded()
                .faults()
                .delay(
                        1,
                        call -> call.method().equals("PATCH") && call.path().contains("/deployments/worker?"),
                        Duration.ofSeconds(3));
        CompletableFuture<Release> last = service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE)
                .until(() -> cluster.embedded().faults().left() == 0);
        s.scaleAny(OtherWorkloadYaml.worker("old"), 5);

        assertThat(Scenario.get(last).phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        await().atMost(Scenario.PATIENCE)
                .untilAsserted(() -> assertThat(s.tagCounts("worker")).isEqualTo(Map.of("new", 5)));
    }
}
