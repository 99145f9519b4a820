package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetUpdateStrategy;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A DaemonSet moves some nodes a batch")
@ExtendWith(ScenarioExtension.class)
class DaemonSetScenarioTest {
    private final Holder alice = Scenario.holder("alice");
    private final Set<String> fleet = new HashSet<>();
    private Scenario s;

    @AfterEach
    void dissolve() {
        Set.copyOf(fleet).forEach(this::leave);
    }

    @Test
    @DisplayName("each batch moves exactly its nodes, one away at a time; its strategy comes back; v1 can come back")
    void eachBatchMovesExactlyItsNodes(Scenario scenario) {
        runs(scenario, 5, "");
        ReleaseService service = s.process();
        try (ReadyPods ready = new ReadyPods(s, DaemonSetYaml.NAME)) {
            Release prepared = s.start(service, alice, request("new", "1,60%"));
            assertThat(prepared.phase()).isEqualTo(Phase.PREPARED);
            assertThat(prepared.schedule().replicas()).isEqualTo(5);
            assertThat(strategy().getType()).isEqualTo("OnDelete");
            assertThat(counts()).as("prepared, no pod moved").isEqualTo(Map.of("old", 5));

            Release first = Scenario.get(service.next(prepared.key(), alice));
            assertThat(first.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
            assertThat(counts()).isEqualTo(Map.of("old", 4, "new", 1));
            Scenario.get(service.next(prepared.key(), alice));
            assertThat(counts()).isEqualTo(Map.of("old", 2, "new", 3));
            Release last = Scenario.get(service.next(prepared.key(), alice));
            assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            assertThat(counts()).isEqualTo(Map.of("new", 5));

            assertThat(Scenario.get(service.confirm(prepared.key(), alice, "")).version())
                    .isEqualTo(2);
            assertThat(ready.fewest()).as("maxUnavailable is 1 by default").isEqualTo(4);
        }
        Map<String, String> after = s.uids(DaemonSetYaml.NAME);
        assertThat(strategy().getType()).isEqualTo("RollingUpdate");
        assertThat(strategy().getRollingUpdate().getMaxUnavailable()).isEqualTo(new IntOrString(1));
        assertThat(set().getMetadata().getAnnotations())
                .as("a finished release leaves no marks")
                .noneSatisfy((name, value) -> assertThat(name).startsWith("batchrelease."));

        Release back = s.start(
                service,
                alice,
                new ReleaseRequest(
                        Optional.of(s.namespace()),
                        Optional.empty(),
                        new ManifestSource.FromHistory(DaemonSetYaml.NAME, Optional.of(1)),
                        Optional.of(BatchSpec.parse("1")),
                        ReleaseOptions.defaults()));
        assertThat(s.uids(DaemonSetYaml.NAME))
                .as("the strategy that came back moved nothing")
                .isEqualTo(after);
        Scenario.get(service.next(back.key(), alice));
        Scenario.get(service.confirm(back.key(), alice, ""));
        await().untilAsserted(() -> assertThat(counts()).isEqualTo(Map.of("old", 5)));
    }

    @Test
    @DisplayName("as many nodes at a time as its strategy lets be away")
    void asManyAsItsStrategyAllows(Scenario scenario) {
        runs(scenario, 5, "updateStrategy:\n  rollingUpdate:\n    maxUnavailable: 40%");
        ReleaseService service = s.process();
        try (ReadyPods ready = new ReadyPods(s, DaemonSetYaml.NAME)) {
            Release release = s.start(service, alice, request("new", "4,5"));
            Scenario.get(service.next(release.key(), alice));
            assertThat(counts()).isEqualTo(Map.of("old", 1, "new", 4));
            assertThat(ready.fewest()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("rolling back replaces the pods that moved and no others, one away at a time")
    void rollingBack(Scenario scenario) {
        runs(scenario, 4, "");
        Map<String, String> before = s.uids(DaemonSetYaml.NAME);
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request("new", "2,4"));
        Scenario.get(service.next(release.key(), alice));
        try (ReadyPods ready = new ReadyPods(s, DaemonSetYaml.NAME)) {
            Release back = Scenario.get(service.rollback(release.key(), alice, "slow"));
            assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
            assertThat(ready.fewest()).isEqualTo(3);
        }
        assertThat(counts()).isEqualTo(Map.of("old", 4));
        assertThat(before.values())
                .filteredOn(uid -> s.uids(DaemonSetYaml.NAME).containsValue(uid))
                .hasSize(2);
        assertThat(strategy().getType()).isEqualTo("RollingUpdate");
        assertThat(set().getMetadata().getAnnotations())
                .noneSatisfy((name, value) -> assertThat(name).startsWith("batchrelease."));
    }

    @Test
    @DisplayName("with OnDelete of its own, too, everything that moved goes back")
    void onDeleteOfItsOwn(Scenario scenario) {
        runs(scenario, 3, "updateStrategy:\n  type: OnDelete");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request("new", "2"));
        Scenario.get(service.next(release.key(), alice));
        Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(counts()).isEqualTo(Map.of("old", 3));
        assertThat(strategy().getType()).isEqualTo("OnDelete");
    }

    @Test
    @DisplayName("a broken version stops at the first node, and rolling back repairs it")
    void aBrokenVersion(Scenario scenario) {
        runs(scenario, 3, "");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request("bad", "2"));
        Release held = Scenario.get(service.next(release.key(), alice));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().message()).contains("agent-", "CrashLoopBackOff");
        assertThat(counts()).isEqualTo(Map.of("old", 2, "bad", 1));
        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(counts()).isEqualTo(Map.of("old", 3));
    }

    @Test
    @DisplayName("nodes that join and leave in the middle: the batches go on with the new number")
    void nodesJoinAndLeave(Scenario scenario) {
        runs(scenario, 4, "");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request("new", "1,50%"));
        Scenario.get(service.next(release.key(), alice));
        join(4);
        await().atMost(Scenario.PATIENCE)
                .until(() -> service.status(release.key()).release().schedule().replicas() == 5);
        await().atMost(Scenario.PATIENCE).untilAsserted(() -> assertThat(counts())
                .as("a pod that is new on a node is of the new version")
                .isEqualTo(Map.of("old", 3, "new", 2)));
        leave(nodeOf("old"));
        await().atMost(Scenario.PATIENCE)
                .until(() -> service.status(release.key()).release().schedule().replicas() == 4);
        Release rest = Scenario.get(service.next(release.key(), alice));
        assertThat(counts()).as("half of four").isEqualTo(Map.of("old", 2, "new", 2));
        while (rest.phase() == Phase.AWAITING_APPROVAL) {
            rest = Scenario.get(service.next(release.key(), alice));
        }
        assertThat(counts()).isEqualTo(Map.of("new", 4));
    }

    @Test
    @DisplayName("a template that another hand changes holds the release")
    void anotherHand(Scenario scenario) {
        runs(scenario, 3, "");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request("new", "1,3"));
        Scenario.get(service.next(release.key(), alice));
        s.eyes()
                .apps()
                .daemonSets()
                .inNamespace(s.namespace())
                .withName(DaemonSetYaml.NAME)
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
    @DisplayName("the process dies in the middle of a batch: the next one goes on, and moves no node too many")
    void killedInTheMiddle(Scenario scenario) {
        runs(scenario, 5, "");
        ReleaseService first = s.process();
        Release release = s.start(first, alice, request("slow", "3,5"));
        first.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> counts().containsKey("slow"));
        first.close();

        ReleaseService second = s.process();
        second.resume(release.key(), alice);
        Release rest = Scenario.get(second.atRest(release.key()));
        assertThat(rest.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(counts()).isEqualTo(Map.of("old", 2, "slow", 3));
    }

    @Test
    @DisplayName("one that is not there yet comes on all nodes; going back deletes it; no node at all is no obstacle")
    void aNewOne(Scenario scenario) {
        s = scenario;
        join(0);
        join(1);
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request("new", "2"));
        Release ready = Scenario.get(service.next(release.key(), alice));
        assertThat(ready.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        await().atMost(Scenario.PATIENCE)
                .untilAsserted(() -> assertThat(counts()).isEqualTo(Map.of("new", 2)));
        Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(set()).isNull();

        Set.copyOf(fleet).forEach(this::leave);
        Release nowhere = s.start(service, alice, request("new", "2"));
        assertThat(Scenario.get(service.next(nowhere.key(), alice)).phase()).isEqualTo(Phase.AWAITING_CONFIRM);
    }

    private void runs(Scenario scenario, int nodes, String strategy) {
        s = scenario;
        for (int index = 0; index < nodes; index++) {
            join(index);
        }
        s.eyes()
                .load(new java.io.ByteArrayInputStream(
                        yaml("old", strategy).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .inNamespace(s.namespace())
                .createOrReplace();
        s.awaitReady(DaemonSetYaml.NAME, nodes);
    }

    private ReleaseRequest request(String tag, String batches) {
        return s.request(yaml(tag, ""), batches, ReleaseOptions.defaults());
    }

    private String yaml(String tag, String strategy) {
        return new DaemonSetYaml(s.namespace(), tag, strategy).yaml();
    }

    private void join(int index) {
        String node = s.cluster().nodes().get(index);
        label(node, "\"yes\"");
        fleet.add(node);
    }

    private void leave(String node) {
        label(node, "null");
        fleet.remove(node);
    }

    private void label(String node, String value) {
        s.eyes()
                .nodes()
                .withName(node)
                .patch(
                        PatchContext.of(PatchType.JSON_MERGE),
                        "{\"metadata\":{\"labels\":{\"" + s.namespace() + "\":" + value + "}}}");
    }

    private String nodeOf(String tag) {
        return s.pods(DaemonSetYaml.NAME).stream()
                .filter(pod -> pod.getSpec().getContainers().get(0).getImage().endsWith(":" + tag))
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getNodeName();
    }

    private Map<String, Integer> counts() {
        return new HashMap<>(s.tagCounts(DaemonSetYaml.NAME));
    }

    private DaemonSetUpdateStrategy strategy() {
        return set().getSpec().getUpdateStrategy();
    }

    /** Null if it is not there. */
    private DaemonSet set() {
        return s.eyes()
                .apps()
                .daemonSets()
                .inNamespace(s.namespace())
                .withName(DaemonSetYaml.NAME)
                .get();
    }
}
