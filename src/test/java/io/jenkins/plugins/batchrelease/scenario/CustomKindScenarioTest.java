package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
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
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever names the fields of a kind that nobody knows is believed. */
@DisplayName("A kind whose fields are named moves in batches")
@ExtendWith(ScenarioExtension.class)
class CustomKindScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("by the numbers of its status, through a kill, to its end, and back to v1")
    void throughAKillToItsEndAndBack(Scenario s) throws Exception {
        try (InstalledKind kind = InstalledKind.named(s, "Gadget");
                AutoCloseable controller = kind.played(s)) {
            kind.create(s, yaml(kind, "old"));
            throughAKillToItsEndAndBack(s, kind);
        }
    }

    private void throughAKillToItsEndAndBack(Scenario s, InstalledKind kind) {
        ReleaseService killed = s.process();
        ReleasePlan plan = killed.plan(s.request(yaml(kind, "new"), "2,5", named(kind)));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.warnings()).anyMatch(warning -> warning.contains("status only"));
        Release first = Scenario.get(killed.start(plan, alice));
        first = Scenario.get(killed.next(first.key(), alice));
        assertThat(first.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertRuns(s, kind, "new", 3);
        killed.close();

        ReleaseService service = s.process();
        Release last = Scenario.get(service.next(first.key(), Scenario.holder("bob")));
        assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertRuns(s, kind, "new", 0);
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
        assertRuns(s, kind, "old", 0);
    }

    @Test
    @DisplayName("rolling back in the middle brings the moved pods back")
    void backFromTheMiddle(Scenario s) throws Exception {
        try (InstalledKind kind = InstalledKind.named(s, "Gadget");
                AutoCloseable controller = kind.played(s)) {
            kind.create(s, yaml(kind, "old"));
            ReleaseService service = s.process();
            Release release = s.start(service, alice, s.request(yaml(kind, "new"), "2,5", named(kind)));
            Scenario.get(service.next(release.key(), alice));
            assertRuns(s, kind, "new", 3);
            Release back = Scenario.get(service.rollback(release.key(), alice, ""));
            assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
            assertRuns(s, kind, "old", 0);
        }
    }

    @Test
    @DisplayName("a partition that another hand set holds the release, and names who")
    void aPartitionOfAnotherHand(Scenario s) throws Exception {
        try (InstalledKind kind = InstalledKind.named(s, "Gadget");
                AutoCloseable controller = kind.played(s)) {
            kind.create(s, yaml(kind, "old"));
            ReleaseService service = s.process();
            Release release = s.start(service, alice, s.request(yaml(kind, "new"), "2,5", named(kind)));
            Scenario.get(service.next(release.key(), alice));
            s.eyes()
                    .genericKubernetesResources(kind.apiVersion(), "Gadget")
                    .inNamespace(s.namespace())
                    .withName("web")
                    .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"strategy\":{\"partition\":1}}}");

            await().atMost(Scenario.PATIENCE)
                    .until(() -> service.status(release.key()).release().phase() == Phase.HELD);
            assertThat(service.status(release.key()).release().hold().orElseThrow())
                    .satisfies(hold -> assertThat(hold.reason()).isEqualTo("drift"))
                    .satisfies(hold ->
                            assertThat(hold.message()).contains("spec.strategy.partition is 1", "scenario-eyes"));
        }
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

    private static ReleaseOptions named(InstalledKind kind) {
        return ReleaseOptions.defaults()
                .withMechanism(Mechanism.of(CustomKindText.parse("kind: Gadget, apiVersion: " + kind.apiVersion()
                        + ", partition: /spec/strategy/partition, updated: /status/updatedReplicas")));
    }

    private static String yaml(InstalledKind kind, String tag) {
        return """
                apiVersion: %s
                kind: Gadget
                metadata:
                  name: web
                spec:
                  replicas: 5
                  template:
                    metadata:
                      labels:
                        app: web
                    spec:
                      containers:
                      - name: nginx
                        image: registry.example/nginx:%s
                """
                .formatted(kind.apiVersion(), tag);
    }

    private static void assertRuns(Scenario s, InstalledKind kind, String tag, int partition) {
        ObjectNode object = kind.get(s, "web");
        assertThat(object.at("/spec/template/spec/containers/0/image").asText()).endsWith(":" + tag);
        assertThat(object.at("/spec/strategy/partition").asInt()).isEqualTo(partition);
    }
}
