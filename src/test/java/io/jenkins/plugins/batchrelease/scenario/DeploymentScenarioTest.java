package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.manifest.ImageChange;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.ServiceSwitch;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A Deployment moves in batches, with a canary beside it")
@ExtendWith(ScenarioExtension.class)
class DeploymentScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("each batch moves exactly its pods, and there are never fewer ready than before")
    void eachBatchMovesExactlyItsPods(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        try (ReadyPods ready = new ReadyPods(s, "web")) {
            Release prepared = s.start(
                    service, alice, s.request(DeploymentYaml.web("new"), "1,50%,100%", ReleaseOptions.defaults()));
            assertThat(prepared.phase()).isEqualTo(Phase.PREPARED);
            assertThat(s.tags("web").values()).as("prepared, no pod moved").containsOnly("old");

            Release first = Scenario.get(service.next(prepared.key(), alice));
            assertThat(first.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
            assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 3, "new", 1));

            Scenario.get(service.next(prepared.key(), alice));
            assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 2, "new", 2));
            await().untilAsserted(() -> assertThat(s.endpoints("web")).hasSize(4));

            Release third = Scenario.get(service.next(prepared.key(), alice));
            assertThat(third.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            assertThat(s.deployment("web-canary")).as("the canary goes").isNull();
            await().untilAsserted(() -> assertThat(s.tagCounts("web")).isEqualTo(Map.of("new", 4)));

            Release confirmed = Scenario.get(service.confirm(prepared.key(), alice, "looks good"));
            assertThat(confirmed.version()).isEqualTo(2);
            assertThat(ready.fewest()).as("ready pods at any moment").isEqualTo(4);
        }
        assertThat(s.deployment("web").getSpec().getReplicas()).isEqualTo(4);
        assertThat(s.deployment("web").getMetadata().getAnnotations())
                .as("a finished release leaves no marks")
                .noneSatisfy((name, value) -> assertThat(name).startsWith("batchrelease."));
        assertThat(s.deployment("web").getSpec().getTemplate().getMetadata().getLabels())
                .as("nor labels on its pods")
                .containsOnlyKeys("app");
    }

    @Test
    @DisplayName("rolling back takes the canary away and leaves the pods that had not moved alone")
    void rollingBack(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(DeploymentYaml.web("new"), "1,4", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        try (ReadyPods ready = new ReadyPods(s, "web")) {
            Release back = Scenario.get(service.rollback(release.key(), alice, "slow"));
            assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
            assertThat(ready.fewest()).isEqualTo(4);
        }
        await().untilAsserted(() -> assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 4)));
        assertThat(s.deployment("web-canary")).isNull();
        assertThat(before.values())
                .filteredOn(uid -> s.uids("web").containsValue(uid))
                .as("pods that stayed")
                .hasSize(3);
        assertThat(s.deployment("web").getMetadata().getAnnotations())
                .noneSatisfy((name, value) -> assertThat(name).startsWith("batchrelease."));
    }

    @Test
    @DisplayName("after the last batch, too, the way back restores every pod and never leaves fewer ready")
    void rollingBackAfterTheLastBatch(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(DeploymentYaml.web("new"), "50%", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        Release last = Scenario.get(service.next(release.key(), alice));
        assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        try (ReadyPods ready = new ReadyPods(s, "web")) {
            Release back = Scenario.get(service.rollback(release.key(), alice, ""));
            assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
            await().untilAsserted(() -> assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 4)));
            assertThat(ready.fewest()).isEqualTo(4);
        }
    }

    @Test
    @DisplayName("a broken version is held with every old pod still serving, and rolling back removes it")
    void aBrokenVersion(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(DeploymentYaml.web("bad"), "1,4", ReleaseOptions.defaults()));
        Release held = Scenario.get(service.next(release.key(), alice));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().message()).contains("web-canary-", "CrashLoopBackOff");
        assertThat(s.uids("web").values()).containsAll(before.values());

        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        await().untilAsserted(() -> assertThat(s.uids("web")).isEqualTo(before));
    }

    @Test
    @DisplayName("scaled in the middle by a person: the batches go on the new size, and no pod goes back")
    void scaledInTheMiddle(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(DeploymentYaml.web("new"), "1,50%", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        assertThat(s.deployment("web").getSpec().getReplicas()).isEqualTo(3);
        s.eyes().apps().deployments().inNamespace(s.namespace()).withName("web").scale(7);
        await().atMost(Scenario.PATIENCE)
                .until(() -> service.status(release.key()).release().schedule().replicas() == 8);

        Release rest = Scenario.get(service.next(release.key(), alice));
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 4, "new", 4));
        while (rest.phase() == Phase.AWAITING_APPROVAL) {
            rest = Scenario.get(service.next(release.key(), alice));
        }
        await().untilAsserted(() -> assertThat(s.tagCounts("web")).isEqualTo(Map.of("new", 8)));
        assertThat(s.deployment("web").getSpec().getReplicas()).isEqualTo(8);
    }

    @Test
    @DisplayName("a template that another hand changes holds the release; a canary that is deleted is made anew")
    void anotherHand(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(DeploymentYaml.web("new"), "1,2,4", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        s.eyes()
                .apps()
                .deployments()
                .inNamespace(s.namespace())
                .withName("web-canary")
                .delete();
        await().atMost(Scenario.PATIENCE).untilAsserted(() -> {
            Release now = service.status(release.key()).release();
            assertThat(now.phase()).isEqualTo(Phase.HELD);
            assertThat(now.hold().orElseThrow().message()).contains("web-canary", "deleted");
        });
        Release second = Scenario.get(service.next(release.key(), alice));
        assertThat(second.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 2, "new", 2));

        s.eyes()
                .apps()
                .deployments()
                .inNamespace(s.namespace())
                .withName("web")
                .patch(
                        PatchContext.of(PatchType.STRATEGIC_MERGE),
                        Scenario.imagePatch("registry.example/nginx:theirs"));
        await().atMost(Scenario.PATIENCE).untilAsserted(() -> {
            Release now = service.status(release.key()).release();
            assertThat(now.phase()).isEqualTo(Phase.HELD);
            assertThat(now.hold().orElseThrow().message()).contains("another hand");
        });
    }

    @Test
    @DisplayName("a Service that is switched after the first batch sends its traffic to the canary alone")
    void aServiceIsSwitched(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(
                service,
                alice,
                s.request(
                        DeploymentYaml.web("new"),
                        "1,4",
                        ReleaseOptions.defaults().withServiceSwitch(Optional.of(new ServiceSwitch("web", 1)))));
        Scenario.get(service.next(release.key(), alice));
        await().untilAsserted(() ->
                assertThat(s.endpoints("web")).singleElement().asString().startsWith("web-canary-"));
        Scenario.get(service.rollback(release.key(), alice, ""));
        await().untilAsserted(() -> assertThat(s.endpoints("web")).hasSize(4));
    }

    @Test
    @DisplayName("an image alone, back to v1, and one pod in one batch")
    void imageAloneAndBackToVersionOne(Scenario s) {
        s.runs(DeploymentYaml.web("old").with(1));
        ReleaseService service = s.process();
        ReleaseRequest image = new ReleaseRequest(
                Optional.of(s.namespace()),
                Optional.empty(),
                new ManifestSource.Images(
                        WorkloadSelector.parse("deployment/web"),
                        ImageChange.parse("nginx=registry.example/nginx:new")),
                Optional.of(BatchSpec.parse("1")),
                ReleaseOptions.defaults());
        Release release = s.start(service, alice, image);
        Scenario.get(service.next(release.key(), alice));
        Scenario.get(service.confirm(release.key(), alice, ""));
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("new", 1));

        ReleaseRequest back = new ReleaseRequest(
                Optional.of(s.namespace()),
                Optional.empty(),
                new ManifestSource.FromHistory("web", Optional.of(1)),
                Optional.of(BatchSpec.parse("1")),
                ReleaseOptions.defaults());
        Release restoring = s.start(service, alice, back);
        Scenario.get(service.next(restoring.key(), alice));
        Release confirmed = Scenario.get(service.confirm(restoring.key(), alice, ""));
        assertThat(confirmed.version()).isEqualTo(3);
        await().untilAsserted(() -> assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 1)));
    }

    @Test
    @DisplayName("a Deployment that is not there yet is created whole; going back deletes it")
    void aNewDeployment(Scenario s) {
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(DeploymentYaml.web("new"), "2", ReleaseOptions.defaults()));
        Release ready = Scenario.get(service.next(release.key(), alice));
        assertThat(ready.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("new", 4));
        Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(s.deployment("web")).isNull();
    }

    @Test
    @DisplayName("the same manifest again replaces no pod")
    void theSameManifestAgain(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(DeploymentYaml.web("old"), "2", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        Scenario.get(service.next(release.key(), alice));
        Scenario.get(service.confirm(release.key(), alice, ""));
        assertThat(s.uids("web")).containsAllEntriesOf(before);
        await().untilAsserted(() -> assertThat(s.uids("web")).isEqualTo(before));
    }

    @Test
    @DisplayName("the process dies in the middle of a batch: the next one goes on, and nothing is made twice")
    void killedInTheMiddle(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService first = s.process();
        Release release =
                s.start(first, alice, s.request(DeploymentYaml.web("slow"), "2,4", ReleaseOptions.defaults()));
        first.next(release.key(), alice);
        await().until(() -> s.deployment("web-canary").getSpec().getReplicas() == 2);
        first.close();

        ReleaseService second = s.process();
        second.resume(release.key(), alice);
        Release rest = Scenario.get(second.atRest(release.key()));
        assertThat(rest.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 2, "slow", 2));
    }

    @Test
    @DisplayName("an autoscaler's least number is kept by the old version; nobody fights, and the plan says so")
    void anAutoscaler(Scenario s) throws Exception {
        s.runs(DeploymentYaml.web("old"));
        s.eyes()
                .autoscaling()
                .v1()
                .horizontalPodAutoscalers()
                .inNamespace(s.namespace())
                .resource(new HorizontalPodAutoscalerBuilder()
                        .withNewMetadata()
                        .withName("web")
                        .endMetadata()
                        .withNewSpec()
                        .withMinReplicas(3)
                        .withMaxReplicas(20)
                        .withNewScaleTargetRef("apps/v1", "Deployment", "web")
                        .endSpec()
                        .build())
                .create();
        ReleaseService service = s.process();
        ReleasePlan plan =
                service.plan(s.request(DeploymentYaml.web("new").with(9), "1,2,3,4", ReleaseOptions.defaults()));
        assertThat(plan.warnings())
                .anySatisfy(warning -> assertThat(warning).contains("spec.replicas is 9", "keeps 4"))
                .anySatisfy(warning -> assertThat(warning).contains("HorizontalPodAutoscaler web", "3 to 20 pods"))
                .anySatisfy(warning -> assertThat(warning).contains("From batch 2 on"));
        try (LeastReplicas autoscaler = new LeastReplicas(s, "web", 3)) {
            Release release = Scenario.get(service.start(plan, alice));
            Scenario.get(service.next(release.key(), alice));
            assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 3, "new", 1));
            Scenario.get(service.next(release.key(), alice));
            assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 3, "new", 2));
            Scenario.get(service.next(release.key(), alice));
            assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 3, "new", 3));
            Release last = Scenario.get(service.next(release.key(), alice));
            assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            await().untilAsserted(() -> assertThat(s.tagCounts("web")).isEqualTo(Map.of("new", 4)));
            assertThat(autoscaler.raised()).as("times it had to raise").isZero();
        }
    }
}
