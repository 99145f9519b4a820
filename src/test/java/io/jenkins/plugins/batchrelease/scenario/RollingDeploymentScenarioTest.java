package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Policy;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.Strategy;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A Deployment moves by its own rolling update, watched to the end")
@ExtendWith(ScenarioExtension.class)
class RollingDeploymentScenarioTest {
    private static final ReleaseOptions ROLLING =
            ReleaseOptions.defaults().withMechanism(Mechanism.by(Strategy.ROLLING));

    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("prepared it is paused; then all pods move, never fewer ready than it promises; v1 can come back")
    void theWholeWay(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        try (ReadyPods ready = new ReadyPods(s, "web")) {
            Release prepared = s.start(service, alice, request(s, DeploymentYaml.web("new"), ROLLING));
            assertThat(prepared.phase()).isEqualTo(Phase.PREPARED);
            assertThat(s.deployment("web").getSpec().getPaused()).isTrue();
            assertThat(s.tags("web").values()).as("prepared, no pod moved").containsOnly("old");

            Release done = Scenario.get(service.next(prepared.key(), alice));
            assertThat(done.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            assertThat(s.tagCounts("web")).isEqualTo(Map.of("new", 4));
            assertThat(s.deployment("web").getStatus().getReplicas())
                    .as("the old ones are gone, not only outnumbered")
                    .isEqualTo(4);

            Release confirmed = Scenario.get(service.confirm(prepared.key(), alice, "looks good"));
            assertThat(confirmed.version()).isEqualTo(2);
            assertThat(ready.fewest()).as("ready pods at any moment").isEqualTo(4);
        }
        assertThat(s.deployment("web").getSpec().getPaused()).isNotEqualTo(true);
        assertThat(s.deployment("web").getMetadata().getAnnotations())
                .as("a finished release leaves no marks")
                .noneSatisfy((name, value) -> assertThat(name).startsWith("batchrelease."));

        Release back = s.start(
                service,
                alice,
                new ReleaseRequest(
                        Optional.of(s.namespace()),
                        Optional.empty(),
                        new ManifestSource.FromHistory("web", Optional.of(1)),
                        Optional.empty(),
                        ReleaseOptions.defaults()));
        assertThat(back.options().mechanism().strategy())
                .as("a version comes back in the way it came")
                .contains(Strategy.ROLLING);
        Scenario.get(service.next(back.key(), alice));
        assertThat(Scenario.get(service.confirm(back.key(), alice, "")).version())
                .isEqualTo(3);
        await().untilAsserted(() -> assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 4)));
    }

    @Test
    @DisplayName("a hold pauses it where it is, and next resumes it")
    void holding(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request(s, DeploymentYaml.web("slow"), ROLLING));
        service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.tags("web").containsValue("slow"));
        Scenario.get(service.hold(release.key(), alice.actor(), "desk", "wait"));
        await().untilAsserted(() ->
                assertThat(s.deployment("web").getSpec().getPaused()).isTrue());
        assertThat(s.tags("web").values()).contains("old");

        Release done = Scenario.get(service.next(release.key(), alice));
        assertThat(done.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("slow", 4));
    }

    @Test
    @DisplayName("held when all pods have moved, nothing is paused, and it can be confirmed as before")
    void holdingAtTheEnd(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request(s, DeploymentYaml.web("new"), ROLLING));
        Scenario.get(service.next(release.key(), alice));
        Scenario.get(service.hold(release.key(), alice.actor(), "desk", "wait"));
        Scenario.get(service.next(release.key(), alice));
        assertThat(Scenario.get(service.confirm(release.key(), alice, "")).version())
                .isEqualTo(2);
        assertThat(s.deployment("web").getSpec().getPaused()).isNotEqualTo(true);
    }

    @Test
    @DisplayName("a broken version is held, paused, with every old pod serving; rolling back removes it")
    void aBrokenVersion(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request(s, DeploymentYaml.web("bad"), ROLLING));
        Release held = Scenario.get(service.next(release.key(), alice));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().message()).contains("CrashLoopBackOff");
        assertThat(s.uids("web").values()).containsAll(before.values());
        await().untilAsserted(() ->
                assertThat(s.deployment("web").getSpec().getPaused()).isTrue());

        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        await().untilAsserted(() -> assertThat(s.uids("web")).isEqualTo(before));
        assertThat(s.deployment("web").getSpec().getPaused()).isNotEqualTo(true);
    }

    @Test
    @DisplayName("ProgressDeadlineExceeded is a failure, and the policy rolls it back")
    void theControllerGivesUp(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        String impatient = s.yaml(DeploymentYaml.web("unready"))
                .replace("  strategy:\n", "  progressDeadlineSeconds: 2\n  strategy:\n");
        Release release = s.start(service, alice, request(s, impatient, ROLLING.withOnFailure(Policy.ROLLBACK)));
        Release back = Scenario.get(service.next(release.key(), alice));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(back.audit())
                .anySatisfy(entry -> assertThat(entry.toString()).contains("ProgressDeadlineExceeded"));
        await().untilAsserted(() -> assertThat(s.uids("web")).isEqualTo(before));
    }

    @Test
    @DisplayName("what the controller gave up before does not stop the next try, nor the way back")
    void theControllerGaveUpBefore(Scenario s) {
        s.runs(DeploymentYaml.web("old").with(1));
        ReleaseService service = s.process();
        String impatient = s.yaml(DeploymentYaml.web("unready").with(1))
                .replace("  strategy:\n", "  progressDeadlineSeconds: 1\n  strategy:\n");
        Release release = s.start(service, alice, request(s, impatient, ROLLING.withProgressDeadlineMillis(5_000)));
        Release held = Scenario.get(service.next(release.key(), alice));
        assertThat(held.hold().orElseThrow().reason()).isEqualTo("ProgressDeadlineExceeded");

        Release again = Scenario.get(service.next(release.key(), alice));
        assertThat(again.hold().orElseThrow().reason())
                .as("the condition still stands, and is about the try before")
                .isEqualTo("deadline");
        assertThat(Scenario.get(service.rollback(release.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 1));
    }

    @Test
    @DisplayName("rollout undo and rollout pause by another hand are noticed, explained, and gone on from")
    void anotherHand(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request(s, DeploymentYaml.web("slow"), ROLLING));
        service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.tags("web").containsValue("slow"));
        patch(s, Scenario.imagePatch("registry.example/nginx:old"));
        await().atMost(Scenario.PATIENCE).untilAsserted(() -> {
            Release now = service.status(release.key()).release();
            assertThat(now.phase()).isEqualTo(Phase.HELD);
            assertThat(now.hold().orElseThrow().message()).contains("another hand");
        });
        Release again = Scenario.get(service.next(release.key(), alice));
        assertThat(again.phase())
                .as("what is approved is not overwritten with what nobody asked for, nor the other way round")
                .isEqualTo(Phase.HELD);
        patch(s, Scenario.imagePatch("registry.example/nginx:slow"));
        service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE)
                .until(() -> !Boolean.TRUE.equals(s.deployment("web").getSpec().getPaused()));
        patch(s, "{\"spec\":{\"paused\":true}}");
        await().atMost(Scenario.PATIENCE).untilAsserted(() -> {
            Release now = service.status(release.key()).release();
            assertThat(now.phase()).isEqualTo(Phase.HELD);
            assertThat(now.hold().orElseThrow().message()).contains("paused by another hand");
        });
        Release done = Scenario.get(service.next(release.key(), alice));
        assertThat(done.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("slow", 4));
    }

    @Test
    @DisplayName("scaled in the middle, it ends on the new size")
    void scaledInTheMiddle(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request(s, DeploymentYaml.web("slow"), ROLLING));
        service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.tags("web").containsValue("slow"));
        s.eyes().apps().deployments().inNamespace(s.namespace()).withName("web").scale(6);
        Release done = Scenario.get(service.atRest(release.key()));
        assertThat(done.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(done.schedule().replicas()).isEqualTo(6);
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("slow", 6));
    }

    @Test
    @DisplayName("the process dies in the middle: the next one goes on")
    void killedInTheMiddle(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService first = s.process();
        Release release = s.start(first, alice, request(s, DeploymentYaml.web("slow"), ROLLING));
        first.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.tags("web").containsValue("slow"));
        first.close();

        ReleaseService second = s.process();
        second.resume(release.key(), alice);
        Release rest = Scenario.get(second.atRest(release.key()));
        assertThat(rest.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("slow", 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    @DisplayName("no pod at all, and one alone")
    void small(int replicas, Scenario s) {
        s.runs(DeploymentYaml.web("old").with(replicas));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, request(s, DeploymentYaml.web("new").with(replicas), ROLLING));
        Release done = Scenario.get(service.next(release.key(), alice));
        assertThat(done.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        Scenario.get(service.confirm(release.key(), alice, ""));
        assertThat(s.tagCounts("web")).isEqualTo(replicas == 0 ? Map.of() : Map.of("new", replicas));
        assertThat(s.deployment("web")
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getImage())
                .endsWith(":new");
    }

    @Test
    @DisplayName("several batches, and a strategy of another kind, are refused with words")
    void refused(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleasePlan plan = s.process().plan(s.request(DeploymentYaml.web("new"), "1,50%", ROLLING));
        assertThat(plan.problems())
                .singleElement()
                .asString()
                .contains("batches", "1, 50%", "rolling", "Leave batches out");
    }

    private static void patch(Scenario s, String patch) {
        s.eyes()
                .apps()
                .deployments()
                .inNamespace(s.namespace())
                .withName("web")
                .patch(PatchContext.of(PatchType.STRATEGIC_MERGE), patch);
    }

    private static ReleaseRequest request(Scenario s, WorkloadYaml wanted, ReleaseOptions options) {
        return request(s, s.yaml(wanted), options);
    }

    private static ReleaseRequest request(Scenario s, String yaml, ReleaseOptions options) {
        ReleaseRequest one = s.request(yaml, "1", options);
        return new ReleaseRequest(one.namespace(), one.name(), one.source(), Optional.<BatchSpec>empty(), options);
    }
}
