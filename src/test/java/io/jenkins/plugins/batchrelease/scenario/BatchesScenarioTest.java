package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A StatefulSet moves in batches")
@ExtendWith(ScenarioExtension.class)
class BatchesScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("each batch moves exactly its pods, highest ordinal first, and the Service stays complete")
    void eachBatchMovesExactlyItsPods(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();

        Release prepared =
                s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        assertThat(prepared.phase()).isEqualTo(Phase.PREPARED);
        assertThat(s.tags("web")).as("prepared, no pod moved").doesNotContainValue("new");

        Release first = Scenario.get(service.next(prepared.key(), alice));
        assertThat(first.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(s.tags("web")).isEqualTo(Map.of("web-0", "old", "web-1", "old", "web-2", "new"));
        assertThat(s.partition("web")).isEqualTo(2);
        await().untilAsserted(() -> assertThat(s.endpoints("web")).containsExactly("web-0", "web-1", "web-2"));

        Release second = Scenario.get(service.next(prepared.key(), alice));
        assertThat(second.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(s.tags("web")).containsOnlyKeys("web-0", "web-1", "web-2").doesNotContainValue("old");

        Release confirmed = Scenario.get(service.confirm(prepared.key(), alice, "looks good"));
        assertThat(confirmed.phase()).isEqualTo(Phase.CONFIRMED);
        assertThat(confirmed.version()).isEqualTo(2);
        assertThat(s.partition("web")).isZero();
        assertThat(s.statefulSet("web").getMetadata().getAnnotations())
                .as("a finished release leaves no marks")
                .noneSatisfy((name, value) -> assertThat(name).startsWith("batchrelease."));
    }

    @Test
    @DisplayName("the first release keeps what ran as v1, so there is always a way back")
    void theFirstReleaseKeepsWhatRan(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("new"), "1", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        Scenario.get(service.confirm(release.key(), alice, ""));

        List<Version> versions = service.history(release.key());
        assertThat(versions).extracting(Version::number).containsExactly(1, 2);
        assertThat(versions.get(0).images()).containsExactly("nginx=registry.example/nginx:old");
        assertThat(versions.get(1).images()).containsExactly("nginx=registry.example/nginx:new");
        assertThat(s.secrets()).containsKeys("batch-release.web.v1", "batch-release.web.v2");
        assertThat(s.secrets().get("batch-release.web.v2").getImmutable()).isTrue();
    }

    @Test
    @DisplayName("a workload that is not there yet is created whole and becomes v1")
    void aNewWorkloadIsCreatedWhole(Scenario s) {
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("new"), "3", ReleaseOptions.defaults()));
        assertThat(s.statefulSet("web"))
                .as("nothing runs before the first batch")
                .isNull();

        Release ready = Scenario.get(service.next(release.key(), alice));
        assertThat(ready.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(s.tags("web")).hasSize(3).doesNotContainValue("old");

        Release confirmed = Scenario.get(service.confirm(release.key(), alice, ""));
        assertThat(confirmed.version()).isEqualTo(1);
    }

    @Test
    @DisplayName("a gate stops the next batch until somebody approves, and a stale decision is refused")
    void aGateStopsTheNextBatch(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(
                service,
                alice,
                s.request(
                        StatefulSetYaml.web("new"),
                        "1,2,3",
                        ReleaseOptions.defaults().withGates(GateRule.EACH)));
        Release first = Scenario.get(service.next(release.key(), alice));

        assertThatThrownBy(() -> Scenario.get(service.next(release.key(), alice)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("waits for approval");
        Scenario.get(service.decide(release.key(), Scenario.approve(first), alice.actor(), "desk"));
        Release second = Scenario.get(service.next(release.key(), alice));
        assertThat(second.batch()).isEqualTo(2);

        assertThatThrownBy(() ->
                        Scenario.get(service.decide(release.key(), Scenario.approve(first), alice.actor(), "desk")))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("batch 1");
        assertThat(s.tags("web").values()).filteredOn("new"::equals).hasSize(2);
    }

    @Test
    @DisplayName("a rejected batch is held where it is, with who said why")
    void aRejectedBatchIsHeld(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(
                service,
                alice,
                s.request(
                        StatefulSetYaml.web("new"),
                        "2",
                        ReleaseOptions.defaults().withGates(GateRule.EACH)));
        Release first = Scenario.get(service.next(release.key(), alice));

        Release held = Scenario.get(service.decide(
                release.key(),
                Scenario.reject(first, "slow"),
                Scenario.holder("bob").actor(),
                "desk"));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().message()).contains("bob", "slow");
        assertThat(s.tags("web").values()).filteredOn("new"::equals).hasSize(1);
    }

    @Test
    @DisplayName("OnDelete: the pods of a batch are evicted one by one")
    void onDeleteEvicts(Scenario s) {
        s.runs(StatefulSetYaml.web("old").onDelete());
        ReleaseService service = s.process();
        Release release = s.start(
                service, alice, s.request(StatefulSetYaml.web("new").onDelete(), "1,3", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        assertThat(s.tags("web")).isEqualTo(Map.of("web-0", "old", "web-1", "old", "web-2", "new"));
        Scenario.get(service.next(release.key(), alice));
        assertThat(s.tags("web").values()).containsOnly("new");
        Scenario.get(service.confirm(release.key(), alice, ""));
        assertThat(s.statefulSet("web").getSpec().getUpdateStrategy().getType()).isEqualTo("OnDelete");
    }

    @Test
    @DisplayName("Parallel pod management moves exactly the batch as well")
    void parallelMovesExactlyTheBatch(Scenario s) {
        s.runs(StatefulSetYaml.web("old").parallel().with(5));
        ReleaseService service = s.process();
        Release release = s.start(
                service,
                alice,
                s.request(StatefulSetYaml.web("new").parallel().with(5), "40%", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        assertThat(s.tags("web").entrySet())
                .filteredOn(entry -> entry.getValue().equals("new"))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("web-3", "web-4");
    }

    @Test
    @DisplayName("a release that was scaled in the middle finishes on the new size, and no pod goes back")
    void scaledInTheMiddle(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("new"), "1,50%", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        s.scale("web", 6);
        await().atMost(Scenario.PATIENCE)
                .until(() -> service.status(release.key()).release().schedule().replicas() == 6);
        s.awaitReady("web", 6);
        assertThat(s.tags("web").values())
                .as("pods that came meanwhile are new")
                .filteredOn("new"::equals)
                .hasSize(4);

        Release rest = Scenario.get(service.next(release.key(), alice));
        while (rest.phase() == Phase.AWAITING_APPROVAL) {
            rest = Scenario.get(service.next(release.key(), alice));
        }
        assertThat(rest.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(s.tags("web")).hasSize(6).doesNotContainValue("old");
    }

    @Test
    @DisplayName("the same manifest again replaces no pod and says so before")
    void theSameManifestAgain(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        var plan = service.plan(s.request(StatefulSetYaml.web("old"), "2", ReleaseOptions.defaults()));
        assertThat(plan.warnings()).anyMatch(warning -> warning.contains("no pod will be replaced"));
        var before = s.uids("web");
        Scenario.get(service.start(plan, alice));
        Scenario.get(service.next(plan.key(), alice));
        Scenario.get(service.next(plan.key(), alice));
        Scenario.get(service.confirm(plan.key(), alice, ""));
        assertThat(s.uids("web")).isEqualTo(before);
    }
}
