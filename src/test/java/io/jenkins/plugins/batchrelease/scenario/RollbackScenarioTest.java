package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Policy;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.NotFound;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("There is always a way back")
@ExtendWith(ScenarioExtension.class)
class RollbackScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("rolling back an open release touches only the pods that were moved")
    void onlyMovedPodsGoBack(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        Map<String, String> before = s.uids("web");
        String revision = s.statefulSet("web").getStatus().getUpdateRevision();
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));

        Release back = Scenario.get(service.rollback(release.key(), alice, "too slow"));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tags("web").values()).containsOnly("old");
        Map<String, String> after = s.uids("web");
        assertThat(after.get("web-0")).isEqualTo(before.get("web-0"));
        assertThat(after.get("web-1")).isEqualTo(before.get("web-1"));
        assertThat(after.get("web-2")).as("the one that had moved").isNotEqualTo(before.get("web-2"));
        assertThat(s.statefulSet("web").getStatus().getUpdateRevision())
                .as("the very same revision again")
                .isEqualTo(revision);
    }

    @Test
    @DisplayName("a broken pod of an ordered set does not block its own repair (kubernetes/kubernetes#67250)")
    void aBrokenPodDoesNotBlockItsRepair(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("bad"), "2", ReleaseOptions.defaults()));
        Release held = Scenario.get(service.next(release.key(), alice));
        assertThat(held.phase()).isEqualTo(Phase.HELD);

        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tags("web")).isEqualTo(Map.of("web-0", "old", "web-1", "old", "web-2", "old"));
    }

    @Test
    @DisplayName("broken pods of a parallel set do not block their own repair (kubernetes/kubernetes#137409)")
    void brokenPodsOfAParallelSetDoNotBlockTheirRepair(Scenario s) {
        s.runs(StatefulSetYaml.web("old").parallel());
        ReleaseService service = s.process();
        Release release = s.start(
                service, alice, s.request(StatefulSetYaml.web("bad").parallel(), "1", ReleaseOptions.defaults()));
        Release held = Scenario.get(service.next(release.key(), alice));
        assertThat(held.phase()).isEqualTo(Phase.HELD);

        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tags("web")).isEqualTo(Map.of("web-0", "old", "web-1", "old", "web-2", "old"));
    }

    @Test
    @DisplayName("by policy, a failed batch rolls back by itself")
    void byPolicyAFailedBatchRollsBack(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        Release release = s.start(
                service,
                alice,
                s.request(
                        StatefulSetYaml.web("bad"),
                        "2",
                        ReleaseOptions.defaults().withOnFailure(Policy.ROLLBACK)));
        Release back = Scenario.get(service.next(release.key(), alice));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(back.audit()).anyMatch(entry -> entry.what().contains("web-2"));
        assertThat(s.uids("web"))
                .containsEntry("web-0", before.get("web-0"))
                .containsEntry("web-1", before.get("web-1"));
    }

    @Test
    @DisplayName("to an older version of the history: a release of its own, which becomes a new version")
    void toAnOlderVersion(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        release(s, service, "two");
        release(s, service, "three");

        ReleaseRequest request = new ReleaseRequest(
                Optional.of(s.namespace()),
                Optional.of("web"),
                new ManifestSource.FromHistory("web", Optional.of(1)),
                Optional.of(BatchSpec.parse("1")),
                ReleaseOptions.defaults());
        Release back = s.start(service, alice, request);
        Scenario.get(service.next(back.key(), alice));
        Release confirmed = Scenario.get(service.confirm(back.key(), alice, ""));

        assertThat(s.tags("web").values()).containsOnly("old");
        assertThat(confirmed.version()).isEqualTo(4);
        assertThat(service.history(back.key()).get(3).restores()).contains(1);
    }

    @Test
    @DisplayName("rolling back what did not exist before takes it away again")
    void whatDidNotExistGoesAway(Scenario s) {
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("bad"), "2", ReleaseOptions.defaults()));
        assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.HELD);
        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.statefulSet("web")).isNull();
    }

    @Test
    @DisplayName("a version that is not kept is refused with the list of those that are")
    void aVersionThatIsNotKept(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        release(s, service, "two");
        ReleaseRequest request = new ReleaseRequest(
                Optional.of(s.namespace()),
                Optional.of("web"),
                new ManifestSource.FromHistory("web", Optional.of(7)),
                Optional.empty(),
                ReleaseOptions.defaults());
        assertThatThrownBy(() -> service.plan(request))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("v7")
                .hasMessageContaining("v1, v2");
    }

    private ReleaseKey release(Scenario s, ReleaseService service, String tag) {
        Release release = s.start(service, alice, s.request(StatefulSetYaml.web(tag), "1", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        Scenario.get(service.confirm(release.key(), alice, ""));
        return release.key();
    }
}
