package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.PlanRefused;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What only a cluster of our own can be made to do: lose answers, refuse, go away. */
@DisplayName("An API server that loses answers, refuses and goes away")
class TroubledApiServerTest {
    private final Holder alice = Scenario.holder("alice");
    private final EmbeddedScenarioCluster cluster = new EmbeddedScenarioCluster();
    private Scenario s;
    private ReleaseService service;

    @BeforeEach
    void begin() {
        s = new Scenario(cluster);
        service = s.process();
        s.runs(StatefulSetYaml.web("old"));
    }

    @AfterEach
    void end() {
        s.close();
        cluster.close();
    }

    @Test
    @DisplayName("answers that are lost after the write took effect: nothing is done twice")
    void lostAnswers() {
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        cluster.embedded().faults().dropAfter(3, call -> call.method().equals("PATCH"));
        Release first = Scenario.get(service.next(release.key(), alice));
        assertThat(first.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(s.tags("web")).isEqualTo(Map.of("web-0", "old", "web-1", "old", "web-2", "new"));
        assertThat(first.audit())
                .filteredOn(entry -> entry.what().startsWith("batch 1 of 2 started"))
                .hasSize(1);
    }

    @Test
    @DisplayName("the lock's answer is lost: the release starts once and is not locked out by itself")
    void theAnswerOfTheLockIsLost() {
        cluster.embedded()
                .faults()
                .dropAfter(
                        1,
                        call -> call.method().equals("POST")
                                && call.path().contains("/secrets")
                                && !call.path().contains("dryRun"));
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        assertThat(release.phase()).isEqualTo(Phase.PREPARED);
    }

    @Test
    @DisplayName("the API server goes away in the middle of a batch and comes back: the release goes on by itself")
    void awayInTheMiddle() {
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("slow"), "2", ReleaseOptions.defaults()));
        CompletableFuture<Release> next = service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.partition("web") == 2);
        cluster.embedded().away(true);
        await().during(java.time.Duration.ofSeconds(3)).until(() -> !next.isDone());
        cluster.embedded().away(false);
        assertThat(Scenario.get(next).phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(Scenario.get(service.confirm(release.key(), alice, "")).version())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("missing rights are named before anything changes")
    void missingRights() {
        cluster.embedded().deny("patch", "statefulsets");
        cluster.embedded().deny("create", "secrets");
        String before = s.statefulSet("web").getMetadata().getResourceVersion();
        assertThatThrownBy(() ->
                        s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults())))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("patch statefulsets.apps")
                .hasMessageContaining("create secrets");
        assertThat(s.statefulSet("web").getMetadata().getResourceVersion()).isEqualTo(before);
    }

    @Test
    @DisplayName("a right that is lost in the middle holds the release and names it")
    void aRightIsLostInTheMiddle() {
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        cluster.embedded().deny("patch", "statefulsets");
        Release held = Scenario.get(service.next(release.key(), alice));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().message()).contains("statefulsets", "web");
        cluster.embedded().allowAll();
        assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.AWAITING_APPROVAL);
    }

    @Test
    @DisplayName("many releases in a namespace share one watch a kind")
    void watchesAreShared() {
        s.runs(new StatefulSetYaml("api", "old", 2, "Parallel", "RollingUpdate"));
        s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        s.start(
                service,
                alice,
                s.request(
                        new StatefulSetYaml("api", "new", 2, "Parallel", "RollingUpdate"),
                        "2",
                        ReleaseOptions.defaults()));
        assertThat(service.cluster().openWatches())
                .as("pods, StatefulSets, records")
                .isEqualTo(3);
    }
}
