package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("No pod, one pod, a thousand")
@ExtendWith(ScenarioExtension.class)
class SizesScenarioTest {
    /** A real controller manager makes some twenty pods a second; ours has no such limit. */
    private static final int MANY_FOR_A_REAL_ONE = 100;

    private static final int MANY = 1_000;

    private final Holder alice = Scenario.holder("alice");

    /** The kinds whose pods a number decides. */
    enum Kind {
        STATEFUL_SET,
        DEPLOYMENT;

        WorkloadYaml yaml(String tag, int pods) {
            return this == DEPLOYMENT
                    ? DeploymentYaml.web(tag).with(pods)
                    : StatefulSetYaml.web(tag).parallel().with(pods);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("no pod at all: the batches have nothing to wait for, and the new version is there for the first pod")
    void none(Kind kind, Scenario s) {
        s.creates(kind.yaml("old", 0));
        ReleaseService service = s.process();
        Release done = toTheEnd(service, s.start(service, alice, request(s, kind.yaml("new", 0), "1,50%")));
        assertThat(done.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(Scenario.get(service.confirm(done.key(), alice, "")).version())
                .isEqualTo(2);
        s.scaleAny(kind.yaml("new", 0), 1);
        s.awaitReady("web", 1);
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("new", 1));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("one pod: one batch, whatever was asked for")
    void one(Kind kind, Scenario s) {
        s.runs(kind.yaml("old", 1));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request(s, kind.yaml("new", 1), "3"));
        assertThat(release.schedule().size()).isEqualTo(1);
        assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("new", 1));
        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a thousand pods: one percent is exactly ten, two percent exactly twenty, and back")
    void many(Kind kind, Scenario s) {
        int size = s.cluster() instanceof EmbeddedScenarioCluster ? MANY : MANY_FOR_A_REAL_ONE;
        s.runs(kind.yaml("old", size));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request(s, kind.yaml("new", size), "1%,2%"));
        List<Integer> targets = List.of(size / 100, size / 50);
        for (int target : targets) {
            Scenario.get(service.next(release.key(), alice));
            assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", size - target, "new", target));
        }
        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        // A canary that was deleted takes its last pods with it a moment later.
        await().atMost(Scenario.PATIENCE)
                .untilAsserted(() -> assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", size)));
    }

    private static ReleaseRequest request(Scenario s, WorkloadYaml wanted, String batches) {
        return s.request(wanted, batches, ReleaseOptions.defaults());
    }

    private Release toTheEnd(ReleaseService service, Release prepared) {
        Release now = prepared;
        while (now.phase() == Phase.PREPARED || now.phase() == Phase.AWAITING_APPROVAL) {
            now = Scenario.get(service.next(prepared.key(), alice));
        }
        return now;
    }
}
