package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.manifest.InvalidManifest;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.CustomKindText;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.NotFound;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CloneSets stand for a kind that nobody knows: whoever names the fields of a kind is believed. */
@DisplayName("A kind whose fields are named moves in batches")
@ExtendWith(ScenarioExtension.class)
class CustomKindScenarioTest {
    private static final ReleaseOptions NAMED = ReleaseOptions.defaults()
            .withMechanism(Mechanism.of(CustomKindText.parse("kind: CloneSet, apiVersion: apps.kruise.io/v1alpha1,"
                    + " partition: /spec/updateStrategy/partition, updated: /status/updatedReadyReplicas")));

    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("by the numbers of its status, through a kill, to its end, and back to v1")
    void throughAKillToItsEndAndBack(Scenario s) {
        runs(s);
        ReleaseService killed = s.process();
        ReleasePlan plan = killed.plan(s.request(CloneSetYaml.web("new"), "2,5", NAMED));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.warnings()).anyMatch(warning -> warning.contains("status only"));
        Release first = Scenario.get(killed.start(plan, alice));
        first = Scenario.get(killed.next(first.key(), alice));
        assertThat(first.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(tags(s)).isEqualTo(Map.of("old", 3L, "new", 2L));
        killed.close();

        ReleaseService service = s.process();
        Release last = Scenario.get(service.next(first.key(), Scenario.holder("bob")));
        assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(tags(s)).isEqualTo(Map.of("new", 5L));
        Scenario.get(service.confirm(first.key(), Scenario.holder("bob"), ""));

        Release back = s.start(
                service,
                alice,
                new ReleaseRequest(
                        Optional.of(s.namespace()),
                        Optional.of("web"),
                        new ManifestSource.FromHistory("web", Optional.of(1)),
                        Optional.of(BatchSpec.parse("1")),
                        ReleaseOptions.defaults()));
        assertThat(back.options().mechanism().custom())
                .as("the version remembers how it was moved")
                .isPresent();
        Scenario.get(service.next(back.key(), alice));
        Scenario.get(service.confirm(back.key(), alice, ""));
        assertThat(tags(s)).isEqualTo(Map.of("old", 5L));
    }

    @Test
    @DisplayName("rolling back in the middle brings the moved pods back")
    void backFromTheMiddle(Scenario s) {
        runs(s);
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(CloneSetYaml.web("new"), "2,5", NAMED));
        Scenario.get(service.next(release.key(), alice));
        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(tags(s)).isEqualTo(Map.of("old", 5L));
    }

    @Test
    @DisplayName("a manifest with no known workload is told what is supported, and how to name the fields of its kind")
    void theWayToNameFieldsIsShown(Scenario s) {
        try (InstalledKind kind = InstalledKind.named(s, "Gizmo")) {
            ReleaseService service = s.process();
            String yaml =
                    """
                    apiVersion: %s
                    kind: Gizmo
                    metadata:
                      name: web
                    """
                            .formatted(kind.apiVersion());
            assertThatThrownBy(() -> service.plan(s.request(yaml, "2", ReleaseOptions.defaults())))
                    .isInstanceOf(InvalidManifest.class)
                    .hasMessageContaining("Gizmo/web")
                    .hasMessageContaining("Supported are StatefulSet (apps/v1)")
                    .hasMessageContaining("CloneSet (apps.kruise.io)")
                    .hasMessageContaining("workload: [kind: 'Gizmo', apiVersion: '" + kind.apiVersion()
                            + "', partition: '/spec/strategy/partition', updated: '/status/updatedReplicas']");
        }
    }

    @Test
    @DisplayName("a kind that the cluster does not serve is refused by its name")
    void aKindThatIsNotServed(Scenario s) {
        ReleaseOptions options = ReleaseOptions.defaults()
                .withMechanism(Mechanism.of(CustomKindText.parse("kind: Gizmo, apiVersion: example.com/v1,"
                        + " partition: /spec/partition, updated: /status/updated")));
        String yaml =
                """
                apiVersion: example.com/v1
                kind: Gizmo
                metadata:
                  name: web
                """;
        assertThatThrownBy(() -> s.process().plan(s.request(yaml, "2", options)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("the cluster serves no Gizmo (example.com/v1)");
    }

    private static void runs(Scenario s) {
        s.assumeServed("apps.kruise.io/v1alpha1", "CloneSet");
        s.runs(CloneSetYaml.web("old"));
    }

    private static Map<String, Long> tags(Scenario s) {
        return s.tags("web").values().stream().collect(Collectors.groupingBy(tag -> tag, Collectors.counting()));
    }
}
