package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.PlanRefused;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Failing well")
@ExtendWith(ScenarioExtension.class)
class FailureScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("a crashing pod holds the release and is named with its reason; the others are not touched")
    void aCrashingPodHolds(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("bad"), "2", ReleaseOptions.defaults()));
        Release held = Scenario.get(service.next(release.key(), alice));

        assertThat(held.phase()).isEqualTo(Phase.HELD);
        Hold hold = held.hold().orElseThrow();
        assertThat(hold.reason()).isEqualTo("CrashLoopBackOff");
        assertThat(hold.message()).contains("web-2", "CrashLoopBackOff", "nginx:bad", "roll back");
        assertThat(s.uids("web"))
                .containsEntry("web-0", before.get("web-0"))
                .containsEntry("web-1", before.get("web-1"));
    }

    @Test
    @DisplayName("an image that is not there is known by its reason")
    void anImageThatIsNotThere(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("missing"), "2", ReleaseOptions.defaults()));
        Release held = Scenario.get(service.next(release.key(), alice));
        assertThat(held.hold().orElseThrow().reason()).isEqualTo("ImagePullBackOff");
    }

    @Test
    @DisplayName("a pod that never gets ready is held at the progress deadline")
    void neverReady(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(
                service,
                alice,
                s.request(
                        StatefulSetYaml.web("unready"),
                        "2",
                        ReleaseOptions.defaults().withProgressDeadlineMillis(3_000)));
        Release held = Scenario.get(service.next(release.key(), alice));
        assertThat(held.hold().orElseThrow().reason()).isEqualTo("deadline");
        assertThat(held.hold().orElseThrow().message()).contains("web-2", "0 of 1");
    }

    @Test
    @DisplayName("somebody else's change of the pod template in the middle holds the release")
    void drift(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        s.setImage("web", "registry.example/nginx:hotfix");

        await().atMost(Scenario.PATIENCE)
                .until(() -> service.status(release.key()).release().phase() == Phase.HELD);
        Hold hold = service.status(release.key()).release().hold().orElseThrow();
        assertThat(hold.reason()).isEqualTo("drift");
        assertThat(hold.message()).contains("changed by another hand");

        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tags("web").values()).containsOnly("old");
    }

    @Test
    @DisplayName("what cannot be is refused before anything changes, all reasons at once")
    void refusedBeforeAnythingChanges(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        long before = s.statefulSet("web").getMetadata().getGeneration();
        ReleaseService service = s.process();
        String yaml = s.yaml(StatefulSetYaml.web("new").parallel())
                + """
                ---
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: other
                ---
                apiVersion: example.com/v1
                kind: Gizmo
                metadata:
                  name: thing
                """;
        ReleasePlan plan = service.plan(new ReleaseRequest(
                Optional.of(s.namespace()),
                Optional.empty(),
                new ManifestSource.Documents(new ManifestParser().parse("web.yaml", yaml), Optional.empty()),
                Optional.of(BatchSpec.parse("2")),
                ReleaseOptions.defaults()));

        assertThat(plan.isPossible()).isFalse();
        assertThat(plan.problems())
                .anyMatch(problem -> problem.contains("podManagementPolicy"))
                .anyMatch(problem -> problem.contains("Namespace/other"))
                .anyMatch(problem -> problem.contains("Gizmo"));
        assertThatThrownBy(() -> service.start(plan, alice)).isInstanceOf(PlanRefused.class);
        assertThat(s.statefulSet("web").getMetadata().getGeneration())
                .as("its controller may write its status, nobody its spec")
                .isEqualTo(before);
        assertThat(s.secrets()).isEmpty();
    }
}
