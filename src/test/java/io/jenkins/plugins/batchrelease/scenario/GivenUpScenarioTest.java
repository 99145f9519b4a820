package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("After a release was given up half-way")
@ExtendWith(ScenarioExtension.class)
class GivenUpScenarioTest {
    private static final String MARK = "batchrelease.jenkins.io/";

    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName(
            "the pods of a canary are replaced before it is deleted, as the plan says, and the version before comes back")
    void aCanary(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release begun = s.start(service, alice, s.request(DeploymentYaml.web("new"), "1,3", ReleaseOptions.defaults()));
        Scenario.get(service.next(begun.key(), alice));
        Scenario.get(service.abandon(begun.key(), alice.actor(), "desk", "it is in the way"));
        ReleaseRequest back = new ReleaseRequest(
                Optional.of(s.namespace()),
                Optional.empty(),
                ManifestSource.FromHistory.wayBack("web", Optional.of(1)),
                Optional.of(BatchSpec.parse("1")),
                ReleaseOptions.defaults());

        ReleasePlan blocked = service.plan(back);
        int replicas = blocked.schedule().replicas();
        assertThat(replicas).isEqualTo(DeploymentYaml.web("old").replicas());
        assertThat(blocked.problems())
                .singleElement()
                .asString()
                .containsSubsequence(
                        "web-canary was left by release web",
                        "scale deployment/web --replicas=" + replicas,
                        "wait --for=jsonpath='{.status.readyReplicas}'=" + replicas,
                        "delete deployment/web-canary",
                        "annotate deployment/web",
                        MARK + "total-replicas-");

        try (ReadyPods ready = new ReadyPods(s, "web")) {
            s.scaleAny(DeploymentYaml.web("old"), replicas);
            await().atMost(Scenario.PATIENCE).until(() -> Integer.valueOf(replicas)
                    .equals(s.deployment("web").getStatus().getReadyReplicas()));
            s.eyes()
                    .apps()
                    .deployments()
                    .inNamespace(s.namespace())
                    .withName("web-canary")
                    .delete();
            s.eyes()
                    .apps()
                    .deployments()
                    .inNamespace(s.namespace())
                    .withName("web")
                    .edit(web -> {
                        web.getMetadata().getAnnotations().remove(MARK + "total-replicas");
                        web.getMetadata().getAnnotations().remove(MARK + "stable-replicas");
                        return web;
                    });
            await().atMost(Scenario.PATIENCE).until(() -> s.deployment("web-canary") == null);
            ReleasePlan plan = service.plan(back);
            assertThat(plan.problems()).isEmpty();
            assertThat(plan.schedule().replicas()).isEqualTo(replicas);
            Release restoring = Scenario.get(service.start(plan, alice));
            Scenario.get(service.next(restoring.key(), alice));
            assertThat(Scenario.get(service.confirm(restoring.key(), alice, "")).phase())
                    .isEqualTo(Phase.CONFIRMED);
            assertThat(ready.fewest()).isGreaterThanOrEqualTo(replicas);
        }
        await().atMost(Scenario.PATIENCE)
                .untilAsserted(() -> assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", replicas)));
    }
}
