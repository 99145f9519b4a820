package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.release.Strategy;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody who may edit workloads moves pods past a gate, or changes what is approved: by hand, or by a GitOps tool that
 * knows nothing of releases.
 */
@DisplayName("Another hand at the workload gets nobody past an approval")
@ExtendWith(ScenarioExtension.class)
class AttackByDriftScenarioTest {
    private static final ReleaseOptions GATED = ReleaseOptions.defaults().withGates(GateRule.ALL);
    private static final String ALL_AT_ONCE = "{\"spec\":{\"updateStrategy\":{\"rollingUpdate\":{\"partition\":0}}}}";
    private static final String THEIRS = Scenario.imagePatch("registry.example/nginx:theirs");
    private static final Duration SECONDS = Duration.ofSeconds(10);

    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName(
            "a partition that is set at a gate holds the release; taken over, its pods wait for an approval of their own")
    void aPartitionAtAGate(Scenario s) {
        ReleaseService service = s.process();
        Release first = atItsGate(s, service, StatefulSetYaml.web("new"), GATED);
        Scenario.get(service.decide(first.key(), Scenario.approve(first), alice.actor(), "desk"));
        patchSet(s, ALL_AT_ONCE);
        Hold hold = held(service, first, "spec.updateStrategy.rollingUpdate.partition is 0", "set or found 2");
        assertThat(hold.message()).contains("scenario-eyes");
        assertThat(hold.details()).containsEntry("manager", "scenario-eyes").containsKey("at");

        Release still = Scenario.get(service.next(first.key(), alice));
        assertThat(still.phase()).isEqualTo(Phase.HELD);
        assertThat(s.partition("web")).as("nobody has written over it").isZero();

        Release taken = Scenario.get(service.takeOver(first.key(), alice));
        assertThat(taken.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(taken.isWaitingForApproval())
                .as("what was approved was one pod")
                .isTrue();
        assertThat(s.tags("web").values()).containsOnly("new");
        assertThatThrownBy(() -> Scenario.get(service.confirm(first.key(), alice, "")))
                .isInstanceOf(RequestRefused.class);
        Scenario.get(service.decide(first.key(), Scenario.approve(taken), alice.actor(), "desk"));
        assertThat(Scenario.get(service.confirm(first.key(), alice, "")).phase())
                .isEqualTo(Phase.CONFIRMED);
    }

    @Test
    @DisplayName("nobody watched when it was set: status says it, and neither an approval nor next goes past it")
    void whileNobodyWatched(Scenario s) {
        ReleaseService gone = s.process();
        Release first = atItsGate(s, gone, StatefulSetYaml.web("new"), GATED);
        gone.close();
        patchSet(s, ALL_AT_ONCE);
        await().until(() -> !s.tags("web").containsValue("old"));

        ReleaseService service = s.process();
        assertThat(service.status(first.key()).progress().drift())
                .singleElement()
                .satisfies(drift -> assertThat(drift.found()).isEqualTo("0"));
        assertThatThrownBy(
                        () -> Scenario.get(service.decide(first.key(), Scenario.approve(first), alice.actor(), "desk")))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("partition is 0");
        assertThat(service.status(first.key()).release().phase()).isEqualTo(Phase.HELD);
        assertThat(Scenario.get(service.rollback(first.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tags("web").values()).containsOnly("old");
    }

    @Test
    @DisplayName("nobody watched when it was set and set back: the pods tell")
    void setAndSetBack(Scenario s) {
        ReleaseService gone = s.process();
        Release first = atItsGate(s, gone, StatefulSetYaml.web("new"), ReleaseOptions.defaults());
        gone.close();
        patchSet(s, ALL_AT_ONCE);
        await().until(() -> !s.tags("web").containsValue("old"));
        patchSet(s, "{\"spec\":{\"updateStrategy\":{\"rollingUpdate\":{\"partition\":2}}}}");

        ReleaseService service = s.process();
        Release held = Scenario.get(service.next(first.key(), alice));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().message()).contains("pods run the new version, this release let 1");
    }

    @Test
    @DisplayName("a template that is set while nobody watched moves not one pod more")
    void aTemplateWhileNobodyWatched(Scenario s) {
        ReleaseService gone = s.process();
        Release first = atItsGate(s, gone, StatefulSetYaml.web("new"), ReleaseOptions.defaults());
        gone.close();
        s.setImage("web", "registry.example/nginx:theirs");

        ReleaseService service = s.process();
        Release held = Scenario.get(service.next(first.key(), alice));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().message()).contains("spec.template", "scenario-eyes");
        assertThat(s.partition("web")).isEqualTo(2);
        assertThat(s.tags("web")).containsEntry("web-0", "old").containsEntry("web-1", "old");
        assertThatThrownBy(() -> Scenario.get(service.takeOver(first.key(), alice)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("spec.template");

        s.setImage("web", "registry.example/nginx:new");
        Release second = Scenario.get(service.next(first.key(), alice));
        assertThat(second.phase()).as("undone, it goes on").isEqualTo(Phase.AWAITING_CONFIRM);
    }

    @Test
    @DisplayName("before the first batch, and before confirm, too")
    void beforeTheFirstBatchAndBeforeConfirm(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release prepared =
                s.start(service, alice, s.request(StatefulSetYaml.web("new"), "1,3", ReleaseOptions.defaults()));
        patchSet(s, "{\"spec\":{\"updateStrategy\":{\"type\":\"OnDelete\",\"rollingUpdate\":null}}}");
        held(service, prepared, "spec.updateStrategy.type is OnDelete", "found RollingUpdate");
        assertThat(s.tags("web").values()).containsOnly("old");
        patchSet(s, "{\"spec\":{\"updateStrategy\":{\"type\":\"RollingUpdate\",\"rollingUpdate\":{\"partition\":3}}}}");
        Scenario.get(service.next(prepared.key(), alice));
        Release last = Scenario.get(service.next(prepared.key(), alice));
        assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);

        s.setImage("web", "registry.example/nginx:theirs");
        try {
            Scenario.get(service.confirm(prepared.key(), alice, ""));
        } catch (RequestRefused heldAlready) {
            // The watch was faster than the person.
        }
        assertThat(service.status(prepared.key()).release().phase()).isEqualTo(Phase.HELD);
        assertThat(service.history(prepared.key()))
                .as("what was not approved is no version")
                .hasSize(1);
    }

    @Test
    @DisplayName("in a batch: what another hand sets is not waited for, and the release stops")
    void inABatch(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release prepared =
                s.start(service, alice, s.request(StatefulSetYaml.web("slow"), "1,3", ReleaseOptions.defaults()));
        service.next(prepared.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.partition("web") == 2);
        patchSet(s, ALL_AT_ONCE);
        held(service, prepared, "partition is 0");
        assertThat(Scenario.get(service.rollback(prepared.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tags("web").values()).containsOnly("old");
    }

    @Test
    @DisplayName("a StatefulSet that is deleted holds the release, and rolling back makes it anew as it was")
    void deletedAndMadeAnew(Scenario s) {
        ReleaseService service = s.process();
        Release first = atItsGate(s, service, StatefulSetYaml.web("new"), ReleaseOptions.defaults());
        deleteSet(s);
        held(service, first, "StatefulSet " + s.namespace() + "/web was deleted by another hand");
        Release still = Scenario.get(service.next(first.key(), alice));
        assertThat(still.phase()).isEqualTo(Phase.HELD);

        Release back = Scenario.get(service.rollback(first.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tags("web").values()).containsOnly("old").hasSize(3);
        assertThat(s.statefulSet("web").getMetadata().getAnnotations().keySet())
                .noneMatch(name -> name.startsWith("batchrelease."));
    }

    @Test
    @DisplayName("one that is deleted and made anew is another one")
    void deletedAndRecreated(Scenario s) {
        ReleaseService gone = s.process();
        Release first = atItsGate(s, gone, StatefulSetYaml.web("new"), ReleaseOptions.defaults());
        gone.close();
        deleteSet(s);
        s.runs(StatefulSetYaml.web("theirs"));

        ReleaseService service = s.process();
        Release held = Scenario.get(service.next(first.key(), alice));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().message()).contains("made anew", "spec.template");
        assertThat(s.tags("web").values()).containsOnly("theirs");
        assertThat(Scenario.get(service.rollback(first.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        await().untilAsserted(() -> assertThat(s.tags("web").values()).containsOnly("old"));
    }

    @Test
    @DisplayName("a size that grows explains more new pods, and the audit says so with numbers")
    void aSizeExplains(Scenario s) {
        s.runs(StatefulSetYaml.web("old").with(6));
        ReleaseService service = s.process();
        Release prepared = s.start(
                service, alice, s.request(StatefulSetYaml.web("new").with(6), "50%", ReleaseOptions.defaults()));
        Release first = Scenario.get(service.next(prepared.key(), alice));
        s.scale("web", 9);
        s.awaitReady("web", 9);
        await().atMost(Scenario.PATIENCE).untilAsserted(() -> assertThat(
                        service.status(first.key()).release().audit())
                .anyMatch(entry -> entry.fact().kind() == Happening.AHEAD
                        && entry.what().contains("6 of 9 pods run the new version")));
        assertThat(service.status(first.key()).release().phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(Scenario.get(service.next(first.key(), alice)).phase()).isEqualTo(Phase.AWAITING_CONFIRM);
    }

    @Test
    @DisplayName("a release that is given up touches nothing, and its workload is free for the next one")
    void givenUp(Scenario s) {
        ReleaseService service = s.process();
        Release first = atItsGate(s, service, StatefulSetYaml.web("new"), ReleaseOptions.defaults());
        deleteSet(s);
        held(service, first, "deleted");
        Release over = Scenario.get(service.abandon(first.key(), alice.actor(), "desk", "it is gone for good"));
        assertThat(over.phase()).isEqualTo(Phase.FAILED);
        assertThat(over.isAtRest()).isTrue();
        assertThat(over.audit()).last().satisfies(entry -> {
            assertThat(entry.fact().kind()).isEqualTo(Happening.FORGOTTEN);
            assertThat(entry.who()).isEqualTo(alice.actor());
            assertThat(entry.comment()).isEqualTo("it is gone for good");
        });
        assertThat(s.statefulSet("web")).isNull();

        s.runs(StatefulSetYaml.web("old"));
        Release next = s.start(service, alice, s.request(StatefulSetYaml.web("new"), "3", ReleaseOptions.defaults()));
        assertThat(next.phase()).isEqualTo(Phase.PREPARED);
    }

    @Test
    @DisplayName("a canary that another hand grows, a template of either, and a pause hold a Deployment's release")
    void aCanary(Scenario s) {
        ReleaseService service = s.process();
        Release first = atItsGate(s, service, DeploymentYaml.web("new"), ReleaseOptions.defaults());
        s.eyes()
                .apps()
                .deployments()
                .inNamespace(s.namespace())
                .withName("web-canary")
                .scale(3);
        held(service, first, "web-canary", "spec.replicas is 3", "found 1");
        s.eyes()
                .apps()
                .deployments()
                .inNamespace(s.namespace())
                .withName("web-canary")
                .scale(1);
        await().atMost(Scenario.PATIENCE).until(() -> s.tagCounts("web").equals(Map.of("old", 3, "new", 1)));

        patchDeployment(s, "web-canary", THEIRS);
        heldBy(service, first, "web-canary", "spec.template");
        patchDeployment(s, "web", "{\"spec\":{\"paused\":true}}");
        patchDeployment(s, "web-canary", Scenario.imagePatch("registry.example/nginx:new"));
        heldBy(service, first, "was paused by another hand");
        assertThat(Scenario.get(service.rollback(first.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        await().untilAsserted(() -> assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 4)));
    }

    @Test
    @DisplayName("a canary that another hand has grown to all pods is taken over at its gate, and not past it")
    void aCanaryTakenOver(Scenario s) {
        ReleaseService service = s.process();
        Release first = atItsGate(s, service, DeploymentYaml.web("new"), GATED);
        s.eyes()
                .apps()
                .deployments()
                .inNamespace(s.namespace())
                .withName("web-canary")
                .scale(2);
        held(service, first, "spec.replicas is 2");
        Release taken = Scenario.get(service.takeOver(first.key(), alice));
        assertThat(taken.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(taken.batch()).isEqualTo(1);
        assertThat(taken.target()).isEqualTo(2);
        assertThat(taken.isWaitingForApproval()).isTrue();
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 2, "new", 2));
        assertThatThrownBy(() -> Scenario.get(service.next(first.key(), alice))).isInstanceOf(RequestRefused.class);
    }

    @Test
    @DisplayName("a Deployment that is prepared is resumed by another hand: held before it goes on")
    void aRollingDeployment(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release prepared = s.start(
                service,
                alice,
                s.request(
                        DeploymentYaml.web("slow"),
                        "100%",
                        ReleaseOptions.defaults().withMechanism(Mechanism.by(Strategy.ROLLING))));
        patchDeployment(s, "web", "{\"spec\":{\"paused\":false}}");
        held(service, prepared, "spec.paused is false");
        assertThat(Scenario.get(service.rollback(prepared.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        await().untilAsserted(() -> assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 4)));
    }

    @Test
    @DisplayName("a pair: pods that another hand shifts from the old one to the new one are no change of size")
    void aPair(Scenario s) {
        ReleaseService service = s.process();
        Release first = atItsGate(
                s,
                service,
                DeploymentYaml.web("new"),
                ReleaseOptions.defaults().withMechanism(Mechanism.by(Strategy.PAIRED)));
        s.eyes().apps().deployments().inNamespace(s.namespace()).withName("web").scale(1);
        await().until(() -> service.status(first.key()).progress().replicas() == 2);
        s.eyes()
                .apps()
                .deployments()
                .inNamespace(s.namespace())
                .withName("web-v2")
                .scale(3);
        held(service, first, "web-v2", "spec.replicas is 3");
        assertThat(Scenario.get(service.rollback(first.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
    }

    @Test
    @DisplayName("a ReplicationController whose template is set at the gate")
    void aController(Scenario s) {
        ReleaseService service = s.process();
        Release first = atItsGate(s, service, ControllerYaml.web("new"), ReleaseOptions.defaults());
        s.eyes()
                .replicationControllers()
                .inNamespace(s.namespace())
                .withName("web-v2")
                .patch(PatchContext.of(PatchType.STRATEGIC_MERGE), THEIRS);
        Hold hold = held(service, first, "web-v2", "spec.template");
        assertThat(hold.message()).contains("scenario-eyes");
        assertThat(Scenario.get(service.rollback(first.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
    }

    @Test
    @DisplayName("a DaemonSet whose strategy is set back replaces no pod of a batch that nobody asked for")
    void aDaemonSet(Scenario s) {
        ReleaseService service = s.process();
        s.eyes()
                .load(new java.io.ByteArrayInputStream(new DaemonSetYaml("no-such-pool", "old", "")
                        .yaml()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .inNamespace(s.namespace())
                .createOrReplace();
        // No node carries the label: there is no pod, and what is different is different all the same.
        await().until(() -> s.eyes()
                        .apps()
                        .daemonSets()
                        .inNamespace(s.namespace())
                        .withName(DaemonSetYaml.NAME)
                        .get()
                        .getStatus()
                        .getObservedGeneration()
                != null);
        Release prepared = s.start(
                service,
                alice,
                s.request(new DaemonSetYaml("no-such-pool", "new", "").yaml(), "1", ReleaseOptions.defaults()));
        s.eyes()
                .apps()
                .daemonSets()
                .inNamespace(s.namespace())
                .withName(DaemonSetYaml.NAME)
                .patch(
                        PatchContext.of(PatchType.STRATEGIC_MERGE),
                        "{\"spec\":{\"updateStrategy\":{\"type\":\"RollingUpdate\"}}}");
        held(service, prepared, "spec.updateStrategy.type is RollingUpdate", "found OnDelete");
    }

    @Test
    @DisplayName("a CloneSet, as a kind of its own and as one whose fields are named")
    void aCloneSet(Scenario s) {
        aCloneSet(s, ReleaseOptions.defaults());
    }

    private void aCloneSet(Scenario s, ReleaseOptions options) {
        s.assumeServed("apps.kruise.io/v1alpha1", "CloneSet");
        s.runs(CloneSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(CloneSetYaml.web("new"), "2,5", options));
        Release first = Scenario.get(service.next(release.key(), alice));
        KruiseObject set = KruiseObject.cloneSet(s, "web");
        set.patch("{\"spec\":{\"updateStrategy\":{\"partition\":1}}}");
        Hold hold = held(service, first, "spec.updateStrategy.partition is 1", "found 3");
        assertThat(hold.message()).contains("scenario-eyes");
        Release taken = Scenario.get(service.takeOver(first.key(), alice));
        assertThat(taken.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(taken.target()).isEqualTo(4);
        set.delete();
        heldBy(service, first, "deleted by another hand");
        Release back = Scenario.get(service.rollback(first.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        await().untilAsserted(() -> assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 5)));
    }

    /** One pod moved, the others wait. */
    private Release atItsGate(Scenario s, ReleaseService service, WorkloadYaml wanted, ReleaseOptions options) {
        WorkloadYaml old = wanted instanceof StatefulSetYaml
                ? StatefulSetYaml.web("old")
                : wanted instanceof DeploymentYaml ? DeploymentYaml.web("old") : ControllerYaml.web("old");
        s.runs(old);
        Release prepared = s.start(service, alice, s.request(wanted, "1," + wanted.replicas(), options));
        Release first = Scenario.get(service.next(prepared.key(), alice));
        assertThat(first.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        return first;
    }

    private static Hold held(ReleaseService service, Release release, String... words) {
        await().atMost(SECONDS)
                .until(() -> service.status(release.key()).release().phase() == Phase.HELD);
        return heldBy(service, release, words);
    }

    private static Hold heldBy(ReleaseService service, Release release, String... words) {
        Holder bob = Scenario.holder("bob");
        await().atMost(SECONDS).untilAsserted(() -> {
            assertThat(service.status(release.key()).progress().drift()).isNotEmpty();
            Release now = Scenario.get(service.next(release.key(), bob));
            assertThat(now.hold().orElseThrow().reason()).isEqualTo("drift");
            assertThat(now.hold().orElseThrow().message()).contains(words);
        });
        return service.status(release.key()).release().hold().orElseThrow();
    }

    private static void deleteSet(Scenario s) {
        s.eyes()
                .apps()
                .statefulSets()
                .inNamespace(s.namespace())
                .withName("web")
                .delete();
        await().atMost(Scenario.PATIENCE).until(() -> s.pods("web").isEmpty());
    }

    private static void patchSet(Scenario s, String patch) {
        s.eyes()
                .apps()
                .statefulSets()
                .inNamespace(s.namespace())
                .withName("web")
                .patch(PatchContext.of(PatchType.JSON_MERGE), patch);
    }

    private static void patchDeployment(Scenario s, String name, String patch) {
        s.eyes()
                .apps()
                .deployments()
                .inNamespace(s.namespace())
                .withName(name)
                .patch(PatchContext.of(PatchType.STRATEGIC_MERGE), patch);
    }
}
