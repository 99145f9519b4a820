package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.ServiceSwitch;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A Service switches to the new version at a chosen batch")
@ExtendWith(ScenarioExtension.class)
class ServiceSwitchScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("at batch 1: only the new pod serves, and the plan said how few that are")
    void atTheFirstBatch(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        ReleasePlan plan = service.plan(s.request(StatefulSetYaml.web("new"), "2", switching(1)));
        assertThat(plan.warnings()).anyMatch(warning -> warning.contains("1 of 3 pods"));
        Scenario.get(service.start(plan, alice));
        Scenario.get(service.next(plan.key(), alice));
        await().atMost(Scenario.PATIENCE)
                .untilAsserted(() -> assertThat(s.endpoints("web")).containsExactly("web-2"));
    }

    @Test
    @DisplayName("by default at the last batch; once confirmed, the selector is what it was")
    void byDefaultAtTheLastBatch(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", switching(0)));
        Scenario.get(service.next(release.key(), alice));
        assertThat(s.selector("web")).isEqualTo(Map.of("app", "web"));
        Release last = Scenario.get(service.next(release.key(), alice));
        assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(s.selector("web")).hasSize(2).containsEntry("app", "web");
        await().atMost(Scenario.PATIENCE)
                .untilAsserted(() -> assertThat(s.endpoints("web")).hasSize(3));
        Scenario.get(service.confirm(release.key(), alice, ""));
        assertThat(s.selector("web")).isEqualTo(Map.of("app", "web"));
    }

    @Test
    @DisplayName("rolling back gives the Service back before the pods go back")
    void backBeforeThePods(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", switching(1)));
        Scenario.get(service.next(release.key(), alice));
        Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(s.selector("web")).isEqualTo(Map.of("app", "web"));
        assertThat(s.tags("web").values()).containsOnly("old");
        await().atMost(Scenario.PATIENCE)
                .untilAsserted(() -> assertThat(s.endpoints("web")).hasSize(3));
    }

    @Test
    @DisplayName("a Service that is not there, or selects other pods, is refused before anything changes")
    void refused(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        ReleaseOptions nowhere =
                ReleaseOptions.defaults().withServiceSwitch(Optional.of(new ServiceSwitch("nowhere", 0)));
        assertThat(service.plan(s.request(StatefulSetYaml.web("new"), "2", nowhere))
                        .problems())
                .anyMatch(problem -> problem.contains("nowhere"));
        assertThat(service.plan(s.request(StatefulSetYaml.web("new"), "2", switching(5)))
                        .problems())
                .anyMatch(problem -> problem.contains("batch 5"));
    }

    private static ReleaseOptions switching(int batch) {
        return ReleaseOptions.defaults().withServiceSwitch(Optional.of(new ServiceSwitch("web", batch)));
    }
}
