package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.manifest.ImageChange;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.release.ServiceSwitch;
import io.jenkins.plugins.batchrelease.release.Strategy;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A Deployment's new version gets a Deployment of its own beside it")
@ExtendWith(ScenarioExtension.class)
class PairedDeploymentScenarioTest {
    private static final ReleaseOptions PAIRED = ReleaseOptions.defaults().withMechanism(Mechanism.by(Strategy.PAIRED));

    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("each batch moves exactly its pods, the first one waits for people, and there are never fewer ready")
    void eachBatchMovesExactlyItsPods(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        try (ReadyPods ready = new ReadyPods(s, "web")) {
            Release prepared = s.start(service, alice, s.request(DeploymentYaml.web("new"), "1,50%,100%", PAIRED));
            assertThat(prepared.phase()).isEqualTo(Phase.PREPARED);
            assertThat(tags(s)).as("prepared, no pod moved").isEqualTo(Map.of("old", 4));
            assertThat(sizes(s)).isEqualTo(Map.of("web", 4, "web-v2", 0));

            Release first = Scenario.get(service.next(prepared.key(), alice));
            assertThat(first.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
            assertThat(tags(s)).isEqualTo(Map.of("old", 3, "new", 1));
            assertThatThrownBy(() -> Scenario.get(service.next(prepared.key(), alice)))
                    .isInstanceOf(RequestRefused.class)
                    .hasMessageContaining("waits for approval");
            approve(service, first);

            Release second = Scenario.get(service.next(prepared.key(), alice));
            assertThat(second.isWaitingForApproval()).isFalse();
            assertThat(tags(s)).isEqualTo(Map.of("old", 2, "new", 2));
            await().untilAsserted(() -> assertThat(s.endpoints("web"))
                    .as("traffic splits by number")
                    .hasSize(4)
                    .filteredOn(pod -> pod.startsWith("web-v2-"))
                    .hasSize(2));

            Release third = Scenario.get(service.next(prepared.key(), alice));
            assertThat(third.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            assertThat(tags(s)).isEqualTo(Map.of("new", 4));
            assertThat(sizes(s)).isEqualTo(Map.of("web", 0, "web-v2", 4));

            Release confirmed = Scenario.get(service.confirm(prepared.key(), alice, "looks good"));
            assertThat(confirmed.version()).isEqualTo(2);
            assertThat(ready.fewest()).as("ready pods at any moment").isEqualTo(4);
        }
        assertThat(sizes(s)).as("the old one stays").isEqualTo(Map.of("web", 0, "web-v2", 4));
        for (String name : new String[] {"web", "web-v2"}) {
            assertThat(s.deployment(name).getMetadata().getAnnotations().keySet())
                    .as("a finished release leaves no marks on " + name)
                    .doesNotContain("batchrelease.jenkins.io/release", "batchrelease.jenkins.io/pair-replicas");
        }
    }

    @Test
    @DisplayName(
            "the next release goes on from what runs; the one before can be gone back to; what ran first is not deleted")
    void oneAfterTheOther(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        release(s, service, s.request(DeploymentYaml.web("new"), "50%", PAIRED));
        release(s, service, s.request(DeploymentYaml.web("slow"), "50%", PAIRED));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 0, "web-v2", 0, "web-v3", 4));
        assertThat(s.deployment("web-v3").getSpec().getSelector().getMatchLabels())
                .as("one label keeps them apart, however many releases there were")
                .isEqualTo(Map.of("app", "web", "batchrelease.jenkins.io/pair-member", "web-v3"));

        ReleaseRequest back = new ReleaseRequest(
                Optional.of(s.namespace()),
                Optional.empty(),
                ManifestSource.FromHistory.wayBack("web", Optional.of(1)),
                Optional.of(BatchSpec.parse("1")),
                ReleaseOptions.defaults());
        try (ReadyPods ready = new ReadyPods(s, "web")) {
            Release restoring = s.start(service, alice, back);
            Release moved = Scenario.get(service.next(restoring.key(), alice));
            assertThat(moved.isWaitingForApproval())
                    .as("whoever goes back has decided")
                    .isFalse();
            assertThat(Scenario.get(service.confirm(restoring.key(), alice, "")).version())
                    .isEqualTo(4);
            assertThat(ready.fewest()).isEqualTo(4);
        }
        assertThat(tags(s)).isEqualTo(Map.of("old", 4));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 0, "web-v2", 0, "web-v3", 0, "web-v4", 4));
        await().untilAsserted(() -> assertThat(s.endpoints("web")).hasSize(4));
    }

    @Test
    @DisplayName("what ran first may be deleted by its people later on: releases and ways back go on without it")
    void theFirstOneIsGone(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        release(s, service, s.request(DeploymentYaml.web("new"), "1", PAIRED));
        delete(s, "web");
        Release last = toTheEnd(s, service, s.request(DeploymentYaml.web("newer"), "50%", PAIRED));
        assertThat(Scenario.get(service.rollback(last.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        await().untilAsserted(() -> assertThat(tags(s)).isEqualTo(Map.of("new", 4)));
        release(s, service, s.request(DeploymentYaml.web("newer"), "2", PAIRED));
        assertThat(sizes(s)).isEqualTo(Map.of("web-v2", 0, "web-v3", 4));
    }

    @Test
    @DisplayName("what the history no longer keeps is deleted, but never what was there before the first release")
    void theHistoryLimit(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        ReleaseOptions two = PAIRED.with(draft -> draft.historyLimit(2));
        release(s, service, s.request(DeploymentYaml.web("new"), "1", two));
        release(s, service, s.request(DeploymentYaml.web("newer"), "1", two));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 0, "web-v2", 0, "web-v3", 4));
        release(s, service, s.request(DeploymentYaml.web("newest"), "1", two));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 0, "web-v3", 0, "web-v4", 4));
    }

    @Test
    @DisplayName("rolling back gives the old one its pods again and leaves alone those that had not moved")
    void rollingBack(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(DeploymentYaml.web("new"), "1,4", PAIRED));
        Scenario.get(service.next(release.key(), alice));
        try (ReadyPods ready = new ReadyPods(s, "web")) {
            Release back = Scenario.get(service.rollback(release.key(), alice, "slow"));
            assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
            assertThat(ready.fewest()).isEqualTo(4);
        }
        await().untilAsserted(() -> assertThat(tags(s)).isEqualTo(Map.of("old", 4)));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 4));
        assertThat(before.values())
                .filteredOn(uid -> s.uids("web").containsValue(uid))
                .as("pods that stayed")
                .hasSize(3);
        assertThat(s.deployment("web").getMetadata().getAnnotations())
                .noneSatisfy((name, value) -> assertThat(name).startsWith("batchrelease."));
    }

    @Test
    @DisplayName("after the last batch, too, and from a second release: what ran before is what runs again")
    void rollingBackAfterTheLastBatch(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        release(s, service, s.request(DeploymentYaml.web("new"), "1", PAIRED));
        Release last = toTheEnd(s, service, s.request(DeploymentYaml.web("newer"), "50%", PAIRED));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 0, "web-v2", 0, "web-v3", 4));
        try (ReadyPods ready = new ReadyPods(s, "web")) {
            Release back = Scenario.get(service.rollback(last.key(), alice, ""));
            assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
            assertThat(ready.fewest()).isEqualTo(4);
        }
        await().untilAsserted(() -> assertThat(tags(s)).isEqualTo(Map.of("new", 4)));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 0, "web-v2", 4));

        release(s, service, s.request(DeploymentYaml.web("newer"), "1", PAIRED));
        assertThat(sizes(s)).as("goes on from there").isEqualTo(Map.of("web", 0, "web-v2", 0, "web-v3", 4));
    }

    @Test
    @DisplayName("a broken version is held with every old pod still serving, and rolling back removes it")
    void aBrokenVersion(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(DeploymentYaml.web("bad"), "1,4", PAIRED));
        Release held = Scenario.get(service.next(release.key(), alice));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().message()).contains("web-v2-", "CrashLoopBackOff");
        assertThat(s.uids("web").values()).containsAll(before.values());

        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        await().untilAsserted(() -> assertThat(s.uids("web")).isEqualTo(before));
    }

    @Test
    @DisplayName("a pod counts when it has been ready as long as the manifest wants it to be")
    void minReadySeconds(Scenario s) {
        s.runs(DeploymentYaml.web("old").with(2));
        ReleaseService service = s.process();
        Release release = s.start(
                service, alice, s.request(DeploymentYaml.web("new").with(2).readyFor(3), "1,2", PAIRED));
        try (ReadyPods ready = new ReadyPods(s, "web")) {
            service.next(release.key(), alice);
            await().until(() -> s.pods("web").stream().filter(Scenario::isReady).count() == 3);
            assertThat(sizes(s)).as("not yet").isEqualTo(Map.of("web", 2, "web-v2", 1));
            Scenario.get(service.atRest(release.key()));
            assertThat(tags(s)).isEqualTo(Map.of("old", 1, "new", 1));
            assertThat(ready.fewest()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("scaled in the middle by a person, either of the two: the batches go on the new size")
    void scaledInTheMiddle(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(DeploymentYaml.web("new"), "1,50%", PAIRED));
        Release first = Scenario.get(service.next(release.key(), alice));
        approve(service, first);
        scale(s, "web", 7);
        awaitReplicas(service, release, 8);
        Scenario.get(service.next(release.key(), alice));
        assertThat(tags(s)).isEqualTo(Map.of("old", 4, "new", 4));

        scale(s, "web-v2", 6);
        awaitReplicas(service, release, 10);
        Release rest = Scenario.get(service.next(release.key(), alice));
        while (rest.phase() == Phase.AWAITING_APPROVAL) {
            rest = Scenario.get(service.next(release.key(), alice));
        }
        assertThat(tags(s)).isEqualTo(Map.of("new", 10));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 0, "web-v2", 10));

        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(sizes(s)).as("the size that was asked for stays").isEqualTo(Map.of("web", 10));
    }

    @Test
    @DisplayName("a new one that is deleted is made anew; a template that another hand changes holds the release")
    void anotherHand(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(DeploymentYaml.web("new"), "1,2,4", PAIRED));
        approve(service, Scenario.get(service.next(release.key(), alice)));
        delete(s, "web-v2");
        awaitHeld(service, release, "web-v2", "deleted");
        Release second = Scenario.get(service.next(release.key(), alice));
        assertThat(second.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(tags(s)).isEqualTo(Map.of("old", 2, "new", 2));

        setImage(s, "web");
        awaitHeld(service, release, "another hand");
        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        await().untilAsserted(() -> assertThat(tags(s)).isEqualTo(Map.of("old", 4)));
    }

    @Test
    @DisplayName("a new one whose template is changed holds the release, and the way back is open")
    void theNewOneIsChanged(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(DeploymentYaml.web("new"), "1,4", PAIRED));
        Scenario.get(service.next(release.key(), alice));
        setImage(s, "web-v2");
        awaitHeld(service, release, "another hand");
        Scenario.get(service.rollback(release.key(), alice, ""));
        await().untilAsserted(() -> assertThat(tags(s)).isEqualTo(Map.of("old", 4)));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 4));
    }

    @Test
    @DisplayName("an old one that is deleted holds the release: people go on without it")
    void theOldOneIsDeleted(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(DeploymentYaml.web("new"), "1,4", PAIRED));
        approve(service, Scenario.get(service.next(release.key(), alice)));
        delete(s, "web");
        awaitHeld(service, release, "Deployment web ", "deleted");
        Release rest = Scenario.get(service.next(release.key(), alice));
        while (rest.phase() == Phase.AWAITING_APPROVAL) {
            rest = Scenario.get(service.next(release.key(), alice));
        }
        assertThat(rest.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(Scenario.get(service.confirm(release.key(), alice, "")).version())
                .isEqualTo(2);
        await().untilAsserted(() -> assertThat(tags(s)).isEqualTo(Map.of("new", 4)));
    }

    @Test
    @DisplayName("or roll back, and it is made anew")
    void theOldOneIsMadeAnew(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(DeploymentYaml.web("new"), "1,4", PAIRED));
        Scenario.get(service.next(release.key(), alice));
        delete(s, "web");
        awaitHeld(service, release, "Deployment web ", "deleted");
        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        await().untilAsserted(() -> assertThat(tags(s)).isEqualTo(Map.of("old", 4)));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 4));
    }

    @Test
    @DisplayName("the process dies in every batch and on the way back: the next one goes on, and nothing is made twice")
    void killedInTheMiddle(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService first = s.process();
        Release release = s.start(first, alice, s.request(DeploymentYaml.web("slow"), "2,4", PAIRED));
        first.next(release.key(), alice);
        await().until(() -> sizes(s).equals(Map.of("web", 4, "web-v2", 2)));
        first.close();

        ReleaseService second = s.process();
        second.resume(release.key(), alice);
        Release rest = Scenario.get(second.atRest(release.key()));
        assertThat(rest.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(tags(s)).isEqualTo(Map.of("old", 2, "slow", 2));
        approve(second, rest);
        second.next(release.key(), alice);
        await().until(() -> sizes(s).get("web-v2") == 4);
        second.close();

        ReleaseService third = s.process();
        third.resume(release.key(), alice);
        Release last = Scenario.get(third.atRest(release.key()));
        assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(tags(s)).isEqualTo(Map.of("slow", 4));
        third.rollback(release.key(), alice, "");
        await().until(() -> sizes(s).get("web") == 4);
        third.close();

        ReleaseService fourth = s.process();
        fourth.resume(release.key(), alice);
        assertThat(Scenario.get(fourth.atRest(release.key())).phase()).isEqualTo(Phase.ROLLED_BACK);
        await().untilAsserted(() -> assertThat(tags(s)).isEqualTo(Map.of("old", 4)));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 4));
    }

    @Test
    @DisplayName("the plan says what is made, which Service would lose its pods, and who scales what runs now")
    void thePlan(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        s.eyes()
                .load(
                        stream(
                                """
                        apiVersion: autoscaling/v1
                        kind: HorizontalPodAutoscaler
                        metadata:
                          name: web-load
                        spec:
                          minReplicas: 3
                          maxReplicas: 9
                          scaleTargetRef:
                            apiVersion: apps/v1
                            kind: Deployment
                            name: web
                        """))
                .inNamespace(s.namespace())
                .createOrReplace();
        ReleaseService service = s.process();
        ReleasePlan plan = service.plan(s.request(DeploymentYaml.web("new"), "1,2,4", PAIRED));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.warnings())
                .anySatisfy(
                        note -> assertThat(note).contains("Deployment web-v2", "beside web", "web stays with no pods"))
                .anySatisfy(note -> assertThat(note).contains("web-load", "does not follow"))
                .anySatisfy(note -> assertThat(note).contains("From batch 2 on"));
        assertThat(plan.documents())
                .filteredOn(document -> document.object().contains("Deployment"))
                .flatExtracting(document -> document.fields())
                .as("what the manifest changes, and nothing of how it is done")
                .singleElement()
                .satisfies(field -> assertThat(field.path()).contains("image"));

        String relabelled = s.yaml(DeploymentYaml.web("new"))
                .replace("labels:\n        app: web", "labels:\n        tier: web")
                .replace("matchLabels:\n      app: web", "matchLabels:\n      app: web");
        ReleasePlan lost = service.plan(s.request(relabelled, "2", PAIRED));
        assertThat(lost.problems())
                .anySatisfy(problem -> assertThat(problem).contains("Service", "/web", "app=web", "no label app"));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 4));

        Release release = Scenario.get(service.start(plan, alice));
        try (LeastReplicas autoscaler = new LeastReplicas(s, "web", 3)) {
            approve(service, Scenario.get(service.next(release.key(), alice)));
            Scenario.get(service.next(release.key(), alice));
            assertThat(tags(s))
                    .as("the autoscaler keeps its least number, and there is no quarrel about it")
                    .isEqualTo(Map.of("old", 3, "new", 2));
            assertThat(autoscaler.raised()).isZero();
        }
        Release last = Scenario.get(service.next(release.key(), alice));
        assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(tags(s)).isEqualTo(Map.of("new", 4));
    }

    @Test
    @DisplayName("an image alone changes what runs now; the way of before is not lost on the one without pods")
    void anImageAloneAndTheOtherStrategy(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        release(s, service, s.request(DeploymentYaml.web("new"), "1", PAIRED));
        ReleasePlan canary = service.plan(s.request(DeploymentYaml.web("newer"), "1", ReleaseOptions.defaults()));
        assertThat(canary.problems())
                .anySatisfy(problem -> assertThat(problem).contains("Deployment", "web", "strategy paired"));

        release(
                s,
                service,
                new ReleaseRequest(
                        Optional.of(s.namespace()),
                        Optional.empty(),
                        new ManifestSource.Images(
                                WorkloadSelector.parse("deployment/web"),
                                ImageChange.parse("nginx=registry.example/nginx:newer")),
                        Optional.of(BatchSpec.parse("1")),
                        PAIRED));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 0, "web-v2", 0, "web-v3", 4));
        assertThat(tags(s)).isEqualTo(Map.of("newer", 4));
    }

    @Test
    @DisplayName("a person shifted the pods back by hand: the next release goes on from where they are")
    void shiftedBackByHand(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        release(s, service, s.request(DeploymentYaml.web("new"), "1", PAIRED));
        scale(s, "web", 4);
        scale(s, "web-v2", 0);
        s.awaitReady("web", 4);
        release(s, service, s.request(DeploymentYaml.web("newer"), "2", PAIRED));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 0, "web-v2", 0, "web-v3", 4));
        assertThat(service.plan(s.request(DeploymentYaml.web("newest"), "2", PAIRED))
                        .warnings())
                .anySatisfy(note -> assertThat(note).contains("Deployment web-v4", "beside web-v3"));
    }

    @Test
    @DisplayName("the same manifest again replaces no pod and leaves no second Deployment")
    void theSameManifestAgain(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        release(s, service, s.request(DeploymentYaml.web("old").readyFor(1), "2", PAIRED));
        await().untilAsserted(() -> assertThat(s.uids("web")).isEqualTo(before));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 4));
        assertThat(s.deployment("web").getSpec().getMinReadySeconds())
                .as("what the manifest changes besides the pods")
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "a Service that is switched after the first batch sends its traffic to the new version alone, and goes back first")
    void aServiceIsSwitched(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        ReleaseOptions switching = PAIRED.withServiceSwitch(Optional.of(new ServiceSwitch("web", 1)));
        Release release = s.start(service, alice, s.request(DeploymentYaml.web("new"), "1,4", switching));
        Scenario.get(service.next(release.key(), alice));
        await().untilAsserted(() ->
                assertThat(s.endpoints("web")).singleElement().asString().startsWith("web-v2-"));
        Scenario.get(service.rollback(release.key(), alice, ""));
        await().untilAsserted(() -> assertThat(s.endpoints("web")).hasSize(4));

        release(s, service, s.request(DeploymentYaml.web("new"), "1,4", switching));
        release(s, service, s.request(DeploymentYaml.web("newer"), "1,4", switching));
        await().untilAsserted(() -> assertThat(s.endpoints("web")).hasSize(4).allSatisfy(pod -> assertThat(pod)
                .startsWith("web-v3-")));
        assertThat(s.selector("web")).isEqualTo(Map.of("app", "web"));
    }

    @Test
    @DisplayName("no pod at all is no obstacle; of one pod there is one batch, and people decide after it")
    void noPodAndOnePod(Scenario s) {
        s.creates(DeploymentYaml.web("old").with(0));
        ReleaseService service = s.process();
        release(s, service, s.request(DeploymentYaml.web("new").with(0), "1,50%", PAIRED));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 0, "web-v2", 0));
        scale(s, "web-v2", 1);
        s.awaitReady("web", 1);
        assertThat(tags(s)).isEqualTo(Map.of("new", 1));

        Release release = s.start(service, alice, s.request(DeploymentYaml.web("newer"), "3", PAIRED));
        assertThat(release.schedule().size()).isEqualTo(1);
        try (ReadyPods ready = new ReadyPods(s, "web")) {
            Release moved = Scenario.get(service.next(release.key(), alice));
            assertThat(moved.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            assertThat(moved.isWaitingForApproval()).isTrue();
            assertThatThrownBy(() -> Scenario.get(service.confirm(release.key(), alice, "")))
                    .isInstanceOf(RequestRefused.class)
                    .hasMessageContaining("waits for approval");
            Scenario.get(service.rollback(release.key(), alice, ""));
            assertThat(ready.fewest()).isEqualTo(1);
        }
        await().untilAsserted(() -> assertThat(tags(s)).isEqualTo(Map.of("new", 1)));
    }

    @Test
    @DisplayName("a Deployment that is not there yet is created under its own name; going back deletes it")
    void aNewDeployment(Scenario s) {
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(DeploymentYaml.web("new"), "2", PAIRED));
        Release ready = Scenario.get(service.next(release.key(), alice));
        assertThat(ready.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(sizes(s)).isEqualTo(Map.of("web", 4));
        Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(sizes(s)).isEmpty();

        release(s, service, s.request(DeploymentYaml.web("new"), "2", PAIRED));
        release(s, service, s.request(DeploymentYaml.web("newer"), "2", PAIRED));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 0, "web-v2", 4));
    }

    /** From the plan to the last batch, with everybody's approval. */
    private Release toTheEnd(Scenario s, ReleaseService service, ReleaseRequest request) {
        Release release = s.start(service, alice, request);
        while (release.phase() != Phase.AWAITING_CONFIRM) {
            release = Scenario.get(service.next(release.key(), alice));
            assertThat(release.phase()).isIn(Phase.AWAITING_APPROVAL, Phase.AWAITING_CONFIRM);
            if (release.isWaitingForApproval()) {
                approve(service, release);
            }
        }
        return release;
    }

    private void release(Scenario s, ReleaseService service, ReleaseRequest request) {
        Release last = toTheEnd(s, service, request);
        Release confirmed = Scenario.get(service.confirm(last.key(), alice, ""));
        assertThat(confirmed.phase()).isEqualTo(Phase.CONFIRMED);
    }

    private static void approve(ReleaseService service, Release shown) {
        Scenario.get(service.decide(shown.key(), Scenario.approve(shown), Actor.commandLine("bob"), "bob@desk"));
    }

    private static void awaitHeld(ReleaseService service, Release release, String... words) {
        await().atMost(Scenario.PATIENCE).untilAsserted(() -> {
            Release now = service.status(release.key()).release();
            assertThat(now.phase()).isEqualTo(Phase.HELD);
            assertThat(now.hold().orElseThrow().message()).contains(words);
        });
    }

    private static void awaitReplicas(ReleaseService service, Release release, int replicas) {
        await().atMost(Scenario.PATIENCE)
                .until(() -> service.status(release.key()).release().schedule().replicas() == replicas);
    }

    private static void scale(Scenario s, String name, int replicas) {
        s.eyes().apps().deployments().inNamespace(s.namespace()).withName(name).scale(replicas);
    }

    private static void delete(Scenario s, String name) {
        s.eyes().apps().deployments().inNamespace(s.namespace()).withName(name).delete();
    }

    private static void setImage(Scenario s, String name) {
        s.eyes()
                .apps()
                .deployments()
                .inNamespace(s.namespace())
                .withName(name)
                .patch(
                        PatchContext.of(PatchType.STRATEGIC_MERGE),
                        Scenario.imagePatch("registry.example/nginx:theirs"));
    }

    private static java.io.InputStream stream(String yaml) {
        return new java.io.ByteArrayInputStream(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** How many pods run which tag; those on their way out do not count. */
    private static Map<String, Integer> tags(Scenario s) {
        return s.tagCounts("web");
    }

    /** How many pods each Deployment of the namespace asks for. */
    private static Map<String, Integer> sizes(Scenario s) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Deployment deployment :
                s.eyes().apps().deployments().inNamespace(s.namespace()).list().getItems()) {
            sizes.put(deployment.getMetadata().getName(), deployment.getSpec().getReplicas());
        }
        return sizes;
    }
}
