package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.manifest.ImageChange;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A ReplicationController's new version grows beside it and takes its name at the end")
@ExtendWith(ScenarioExtension.class)
class ReplicationControllerScenarioTest {
    private static final ReleaseOptions OPTIONS = ReleaseOptions.defaults();

    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName(
            "each batch moves exactly its pods; at the end they go by the old name, and not one is made anew for that")
    void eachBatchMovesExactlyItsPods(Scenario s) {
        s.runs(ControllerYaml.web("old"));
        ReleaseService service = s.process();
        try (ReadyPods ready = new ReadyPods(s, "web")) {
            Release prepared = s.start(service, alice, s.request(ControllerYaml.web("new"), "1,50%,100%", OPTIONS));
            assertThat(tags(s)).as("prepared, no pod moved").isEqualTo(Map.of("old", 4));

            Release first = Scenario.get(service.next(prepared.key(), alice));
            assertThat(first.isWaitingForApproval()).isTrue();
            assertThat(tags(s)).isEqualTo(Map.of("old", 3, "new", 1));
            approve(service, first);
            Scenario.get(service.next(prepared.key(), alice));
            assertThat(tags(s)).isEqualTo(Map.of("old", 2, "new", 2));
            await().untilAsserted(() -> assertThat(s.endpoints("web"))
                    .as("traffic splits by number")
                    .hasSize(4)
                    .filteredOn(pod -> pod.startsWith("web-v2-"))
                    .hasSize(2));
            Release third = Scenario.get(service.next(prepared.key(), alice));
            assertThat(third.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            assertThat(sizes(s)).isEqualTo(Map.of("web", 0, "web-v2", 4));
            await().until(() -> s.uids("web").size() == 4);
            Map<String, String> before = s.uids("web");

            Release confirmed = Scenario.get(service.confirm(prepared.key(), alice, ""));
            assertThat(confirmed.version()).isEqualTo(2);
            assertThat(sizes(s)).isEqualTo(Map.of("web", 4));
            awaitOwned(s);
            assertThat(s.uids("web")).as("the same pods").isEqualTo(before);
            assertThat(ready.fewest()).as("ready pods at any moment").isEqualTo(4);
        }
        assertThat(controller(s, "web").getMetadata().getAnnotations())
                .as("a finished release leaves no marks")
                .satisfiesAnyOf(none -> assertThat(none).isNull(), some -> assertThat(some)
                        .noneSatisfy((name, value) -> assertThat(name).startsWith("batchrelease.")));
    }

    @Test
    @DisplayName("a second release, and back to v1: one label keeps pods apart, however many releases there were")
    void oneAfterTheOther(Scenario s) {
        s.runs(ControllerYaml.web("old"));
        ReleaseService service = s.process();
        release(s, service, s.request(ControllerYaml.web("new"), "50%", OPTIONS));
        release(
                s,
                service,
                new ReleaseRequest(
                        Optional.of(s.namespace()),
                        Optional.empty(),
                        new ManifestSource.Images(
                                WorkloadSelector.parse("rc/web"),
                                ImageChange.parse("nginx=registry.example/nginx:newer")),
                        Optional.of(BatchSpec.parse("2")),
                        OPTIONS));
        // A pod on its way out is still there for a moment.
        await().untilAsserted(() -> assertThat(tags(s)).isEqualTo(Map.of("newer", 4)));
        assertThat(controller(s, "web").getSpec().getSelector())
                .isEqualTo(Map.of("app", "web", "batchrelease.jenkins.io/pair-member", "web-v3"));

        try (ReadyPods ready = new ReadyPods(s, "web")) {
            release(
                    s,
                    service,
                    new ReleaseRequest(
                            Optional.of(s.namespace()),
                            Optional.empty(),
                            ManifestSource.FromHistory.wayBack("web", Optional.of(1)),
                            Optional.of(BatchSpec.parse("1")),
                            OPTIONS));
            assertThat(ready.fewest()).isEqualTo(4);
        }
        awaitOwned(s);
        assertThat(tags(s)).isEqualTo(Map.of("old", 4));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 4));
        await().untilAsserted(() -> assertThat(s.endpoints("web")).hasSize(4));
    }

    @Test
    @DisplayName(
            "rolling back, mid-way and after the last batch, gives the old one its pods again before the others go")
    void rollingBack(Scenario s) {
        s.runs(ControllerYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(ControllerYaml.web("new"), "1,4", OPTIONS));
        Scenario.get(service.next(release.key(), alice));
        try (ReadyPods ready = new ReadyPods(s, "web")) {
            assertThat(Scenario.get(service.rollback(release.key(), alice, "slow"))
                            .phase())
                    .isEqualTo(Phase.ROLLED_BACK);
            await().untilAsserted(() -> assertThat(tags(s)).isEqualTo(Map.of("old", 4)));
            assertThat(before.values())
                    .filteredOn(uid -> s.uids("web").containsValue(uid))
                    .as("pods that stayed")
                    .hasSize(3);

            Release last = toTheEnd(s, service, s.request(ControllerYaml.web("new"), "50%", OPTIONS));
            assertThat(Scenario.get(service.rollback(last.key(), alice, "")).phase())
                    .isEqualTo(Phase.ROLLED_BACK);
            assertThat(ready.fewest()).isEqualTo(4);
        }
        await().untilAsserted(() -> assertThat(tags(s)).isEqualTo(Map.of("old", 4)));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 4));
    }

    @Test
    @DisplayName("a broken version is held with every old pod still serving, and rolling back removes it")
    void aBrokenVersion(Scenario s) {
        s.runs(ControllerYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(ControllerYaml.web("bad"), "1,4", OPTIONS));
        Release held = Scenario.get(service.next(release.key(), alice));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().message()).contains("web-v2-", "CrashLoopBackOff");
        assertThat(s.uids("web").values()).containsAll(before.values());
        assertThat(Scenario.get(service.rollback(release.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        await().untilAsserted(() -> assertThat(s.uids("web")).isEqualTo(before));
    }

    @Test
    @DisplayName("scaled in the middle by a person: the batches go on the new size, and so does the one with the name")
    void scaledInTheMiddle(Scenario s) {
        s.runs(ControllerYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(ControllerYaml.web("new"), "1,50%", OPTIONS));
        approve(service, Scenario.get(service.next(release.key(), alice)));
        s.eyes()
                .replicationControllers()
                .inNamespace(s.namespace())
                .withName("web")
                .scale(7);
        await().atMost(Scenario.PATIENCE)
                .until(() -> service.status(release.key()).release().schedule().replicas() == 8);
        Release rest = Scenario.get(service.next(release.key(), alice));
        assertThat(tags(s)).isEqualTo(Map.of("old", 4, "new", 4));
        while (rest.phase() == Phase.AWAITING_APPROVAL) {
            rest = Scenario.get(service.next(release.key(), alice));
        }
        Scenario.get(service.confirm(release.key(), alice, ""));
        awaitOwned(s);
        assertThat(tags(s)).isEqualTo(Map.of("new", 8));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 8));
    }

    @Test
    @DisplayName("what another hand deletes or changes holds the release")
    void anotherHand(Scenario s) {
        s.runs(ControllerYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(ControllerYaml.web("new"), "1,2,4", OPTIONS));
        approve(service, Scenario.get(service.next(release.key(), alice)));
        delete(s, "web-v2");
        awaitHeld(service, release, "ReplicationController web-v2", "deleted");
        Scenario.get(service.next(release.key(), alice));
        assertThat(tags(s)).isEqualTo(Map.of("old", 2, "new", 2));

        s.eyes()
                .replicationControllers()
                .inNamespace(s.namespace())
                .withName("web-v2")
                .patch(
                        PatchContext.of(PatchType.STRATEGIC_MERGE),
                        Scenario.imagePatch("registry.example/nginx:theirs"));
        awaitHeld(service, release, "another hand");
        assertThat(Scenario.get(service.rollback(release.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        await().untilAsserted(() -> assertThat(tags(s)).isEqualTo(Map.of("old", 4)));
    }

    @Test
    @DisplayName("an old one that is deleted holds the release; without it, too, the new one gets its name")
    void theOldOneIsDeleted(Scenario s) {
        s.runs(ControllerYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(ControllerYaml.web("new"), "1,4", OPTIONS));
        approve(service, Scenario.get(service.next(release.key(), alice)));
        delete(s, "web");
        awaitHeld(service, release, "ReplicationController web ", "deleted");
        Release last = Scenario.get(service.next(release.key(), alice));
        while (last.phase() == Phase.AWAITING_APPROVAL) {
            last = Scenario.get(service.next(release.key(), alice));
        }
        Scenario.get(service.confirm(release.key(), alice, ""));
        awaitOwned(s);
        assertThat(tags(s)).isEqualTo(Map.of("new", 4));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 4));
    }

    @Test
    @DisplayName("the process dies in a batch, and at every step of taking the name: the next one goes on")
    void killedInTheMiddle(Scenario s) {
        s.runs(ControllerYaml.web("old"));
        ReleaseService first = s.process();
        Release release = s.start(first, alice, s.request(ControllerYaml.web("slow"), "2,4", OPTIONS));
        first.next(release.key(), alice);
        await().until(() -> sizes(s).equals(Map.of("web", 4, "web-v2", 2)));
        first.close();

        ReleaseService second = s.process();
        second.resume(release.key(), alice);
        Release rest = Scenario.get(second.atRest(release.key()));
        assertThat(tags(s)).isEqualTo(Map.of("old", 2, "slow", 2));
        approve(second, rest);
        Release last = Scenario.get(second.next(release.key(), alice));
        assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        await().until(() -> s.uids("web").size() == 4);
        Map<String, String> before = s.uids("web");
        second.confirm(release.key(), alice, "");
        await().until(() -> controller(s, "web")
                .getSpec()
                .getSelector()
                .getOrDefault("batchrelease.jenkins.io/pair-member", "")
                .equals("web-v2.none"));
        second.close();

        ReleaseService third = s.process();
        third.resume(release.key(), alice);
        await().until(() -> controller(s, "web-v2") == null);
        third.close();

        ReleaseService fourth = s.process();
        fourth.resume(release.key(), alice);
        Release confirmed = Scenario.get(fourth.atRest(release.key()));
        assertThat(confirmed.version()).isEqualTo(2);
        awaitOwned(s);
        assertThat(s.uids("web")).as("the same pods").isEqualTo(before);
        assertThat(sizes(s)).isEqualTo(Map.of("web", 4));
    }

    @Test
    @DisplayName("no pod at all is no obstacle; and one pod is handed over as many are")
    void noPodAndOnePod(Scenario s) {
        s.creates(new ControllerYaml("web", "old", 0));
        ReleaseService service = s.process();
        release(s, service, s.request(new ControllerYaml("web", "new", 0), "2", OPTIONS));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 0));
        s.eyes()
                .replicationControllers()
                .inNamespace(s.namespace())
                .withName("web")
                .scale(1);
        s.awaitReady("web", 1);
        assertThat(tags(s)).isEqualTo(Map.of("new", 1));
        release(s, service, s.request(new ControllerYaml("web", "newer", 1), "2", OPTIONS));
        awaitOwned(s);
        assertThat(tags(s)).isEqualTo(Map.of("newer", 1));
    }

    @Test
    @DisplayName("one that is not there yet is created; the same manifest again replaces no pod")
    void createdAndTheSameAgain(Scenario s) {
        ReleaseService service = s.process();
        release(s, service, s.request(ControllerYaml.web("new"), "2", OPTIONS));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 4));
        Map<String, String> before = s.uids("web");
        release(s, service, s.request(ControllerYaml.web("new"), "2", OPTIONS));
        await().untilAsserted(() -> assertThat(s.uids("web")).isEqualTo(before));
        assertThat(sizes(s)).isEqualTo(Map.of("web", 4));
    }

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
        assertThat(Scenario.get(service.confirm(last.key(), alice, "")).phase()).isEqualTo(Phase.CONFIRMED);
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

    private static void delete(Scenario s, String name) {
        s.eyes()
                .replicationControllers()
                .inNamespace(s.namespace())
                .withName(name)
                .withPropagationPolicy(io.fabric8.kubernetes.api.model.DeletionPropagation.BACKGROUND)
                .delete();
    }

    /** Null if it is not there. */
    private static ReplicationController controller(Scenario s, String name) {
        return s.eyes()
                .replicationControllers()
                .inNamespace(s.namespace())
                .withName(name)
                .get();
    }

    /** Until the one with the name controls all pods, and there are no others. */
    private static void awaitOwned(Scenario s) {
        String uid = controller(s, "web").getMetadata().getUid();
        await().untilAsserted(() -> assertThat(s.pods("web"))
                .hasSize(controller(s, "web").getSpec().getReplicas())
                .allSatisfy(pod -> assertThat(owner(pod)).isEqualTo(uid)));
    }

    private static String owner(Pod pod) {
        return pod.getMetadata().getOwnerReferences().stream()
                .map(reference -> reference.getUid())
                .findFirst()
                .orElse("nobody");
    }

    /** How many pods run which tag; those on their way out do not count. */
    private static Map<String, Integer> tags(Scenario s) {
        return s.tagCounts("web");
    }

    /** How many pods each controller of the namespace asks for. */
    private static Map<String, Integer> sizes(Scenario s) {
        Map<String, Integer> sizes = new TreeMap<>();
        s.eyes()
                .replicationControllers()
                .inNamespace(s.namespace())
                .list()
                .getItems()
                .forEach(controller -> sizes.put(
                        controller.getMetadata().getName(), controller.getSpec().getReplicas()));
        return sizes;
    }
}
