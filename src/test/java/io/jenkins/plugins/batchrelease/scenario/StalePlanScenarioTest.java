package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.release.Decision;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("An approval is about one plan of one release")
@ExtendWith(ScenarioExtension.class)
class StalePlanScenarioTest {
    private static final ReleaseOptions GATED = ReleaseOptions.defaults().withGates(GateRule.ALL);

    private final Holder alice = Scenario.holder("alice");

    private static String planned(ReleaseService service, ReleaseRequest request) {
        return service.plan(request).change().planHash();
    }

    @Test
    @DisplayName(
            "the same documents after another release of that name are another plan, and what was approved then is stale")
    void afterAnotherRelease(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        ReleaseRequest request = s.request(StatefulSetYaml.web("new"), "2", GATED);
        String shown = planned(service, request);
        Release first = s.start(service, alice, request);
        assertThat(first.shownHash()).as("what plan showed is what was started").isEqualTo(shown);
        Release gate = Scenario.get(service.next(first.key(), alice));
        Decision seen = Scenario.approve(gate);
        Scenario.get(service.rollback(first.key(), alice, ""));

        Release second = s.start(service, alice, request);
        Release again = Scenario.get(service.next(second.key(), alice));
        assertThat(again.batch()).isEqualTo(gate.batch());
        assertThat(again.shownHash()).isNotEqualTo(gate.shownHash());
        assertThatThrownBy(() -> Scenario.get(service.decide(again.key(), seen, alice.actor(), "desk")))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("another plan");
        assertThat(service.status(again.key()).release().isWaitingForApproval()).isTrue();
    }

    @Test
    @DisplayName("what runs now is part of the plan, how many pods of it is not")
    void whatRunsNow(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        ReleaseRequest request = s.request(StatefulSetYaml.web("new"), "2", GATED);
        String shown = planned(service, request);
        s.eyes()
                .apps()
                .statefulSets()
                .inNamespace(s.namespace())
                .withName("web")
                .scale(2);
        assertThat(planned(service, request)).isEqualTo(shown);
        s.setImage("web", "registry.example/nginx:theirs");
        assertThat(planned(service, request)).isNotEqualTo(shown);
    }

    @Test
    @DisplayName("what was decided before somebody took over another hand's change is stale")
    void takenOver(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release started = s.start(service, alice, s.request(StatefulSetYaml.web("new"), "1, 2, 100%", GATED));
        Release gate = Scenario.get(service.next(started.key(), alice));
        Decision seen = Scenario.approve(gate);
        s.eyes()
                .apps()
                .statefulSets()
                .inNamespace(s.namespace())
                .withName("web")
                .patch(
                        PatchContext.of(PatchType.STRATEGIC_MERGE),
                        "{\"spec\":{\"updateStrategy\":{\"rollingUpdate\":{\"partition\":1}}}}");
        await().atMost(Scenario.PATIENCE)
                .until(() -> service.status(gate.key()).release().phase() == Phase.HELD);
        Release taken = Scenario.get(service.takeOver(gate.key(), alice));

        assertThat(taken.batch()).as("it looks the same").isEqualTo(gate.batch());
        assertThat(taken.planHash()).as("of the documents").isEqualTo(gate.planHash());
        assertThatThrownBy(() -> Scenario.get(service.decide(taken.key(), seen, alice.actor(), "desk")))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("another plan");
        assertThat(service.status(taken.key()).release().isWaitingForApproval()).isTrue();
        Release approved = Scenario.get(service.decide(taken.key(), Scenario.approve(taken), alice.actor(), "desk"));
        assertThat(approved.isWaitingForApproval()).isFalse();
        ReleaseService other = s.process();
        assertThat(other.status(taken.key()).release().shownHash()).isEqualTo(taken.shownHash());
    }
}
