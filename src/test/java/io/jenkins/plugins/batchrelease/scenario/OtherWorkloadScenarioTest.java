package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Workloads that come with the last batch")
@ExtendWith(ScenarioExtension.class)
class OtherWorkloadScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("are waited for: the last batch is done when their pods are new and available")
    void waitedFor(Scenario s) {
        bothRun(s);
        ReleaseService service = s.process();
        Release release = s.start(service, alice, OtherWorkloadYaml.request(s, "new", "new"));
        Scenario.get(service.next(release.key(), alice));

        Release last = Scenario.get(service.next(release.key(), alice));

        assertThat(s.pods("worker").stream().filter(Scenario::isReady).count()).isEqualTo(2);
        assertThat(s.tagCounts("worker")).isEqualTo(Map.of("new", 2));
        assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(last.audit())
                .extracting(AuditEntry::what)
                .containsSubsequence("batch 2 ready", "other workloads written with batch 2");
    }

    @Test
    @DisplayName("hold the release when one of their pods fails, with its name and why; the way back restores them")
    void failing(Scenario s) {
        bothRun(s);
        ReleaseService service = s.process();
        Release release = s.start(service, alice, OtherWorkloadYaml.request(s, "new", "missing"));
        Scenario.get(service.next(release.key(), alice));

        Release held = Scenario.get(service.next(release.key(), alice));

        assertThat(held.phase()).isEqualTo(Phase.HELD);
        Hold hold = held.hold().orElseThrow();
        assertThat(hold.reason()).isEqualTo("ImagePullBackOff");
        assertThat(hold.message()).contains("Pod worker-", "Deployment", "/worker ", "nginx:missing");
        assertThatThrownBy(() -> Scenario.get(service.confirm(release.key(), alice, "")))
                .hasMessageContaining("is held");

        assertThat(Scenario.get(service.rollback(release.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        await().atMost(Scenario.PATIENCE).untilAsserted(() -> {
            assertThat(s.tagCounts("web")).containsOnlyKeys("old");
            assertThat(s.tagCounts("worker")).isEqualTo(Map.of("old", 2));
        });
    }

    @Test
    @DisplayName("hold the release at its deadline when they never get ready, and go on with next when they do")
    void neverReady(Scenario s) {
        bothRun(s);
        ReleaseService service = s.process();
        Release release = s.start(
                service,
                alice,
                OtherWorkloadYaml.request(s, "new", "unready", options -> options.withProgressDeadlineMillis(15_000)));
        Scenario.get(service.next(release.key(), alice));

        Release held = Scenario.get(service.next(release.key(), alice));

        assertThat(held.hold().orElseThrow().reason()).isEqualTo("deadline");
        assertThat(held.hold().orElseThrow().message()).contains("/worker did not get there");
    }

    @Test
    @DisplayName("are left alone on the way back when they were not written")
    void notWritten(Scenario s) {
        bothRun(s);
        ReleaseService service = s.process();
        ReleaseRequest request = OtherWorkloadYaml.request(s, "missing", "new");
        Release release = s.start(
                service,
                alice,
                new ReleaseRequest(
                        request.namespace(),
                        request.name(),
                        request.source(),
                        Optional.of(BatchSpec.parse("100%")),
                        request.options()));
        s.eyes()
                .apps()
                .deployments()
                .inNamespace(s.namespace())
                .withName("worker")
                .patch(
                        PatchContext.of(PatchType.STRATEGIC_MERGE),
                        Scenario.imagePatch("registry.example/nginx:hotfix"));
        s.awaitReady("worker", 2);
        assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.HELD);

        Scenario.get(service.rollback(release.key(), alice, ""));

        await().atMost(Scenario.PATIENCE)
                .untilAsserted(() -> assertThat(s.tagCounts("worker")).isEqualTo(Map.of("hotfix", 2)));
    }

    @Test
    @DisplayName("are bound to what was read: the API server refuses to apply to what has changed since")
    void boundToWhatWasRead(Scenario s) {
        s.runs(OtherWorkloadYaml.worker("old"));
        Cluster cluster = s.process().cluster();
        ObjectRef ref = new ObjectRef(ResourceType.DEPLOYMENT, s.namespace(), "worker");
        ObjectNode read = cluster.get(ref).orElseThrow();
        s.scaleAny(OtherWorkloadYaml.worker("old"), 3);
        ObjectNode wanted = read.deepCopy();
        wanted.remove("status");
        wanted.withObject("/metadata").remove("managedFields");

        assertThatThrownBy(() -> cluster.apply(ref, wanted, false))
                .isInstanceOfSatisfying(ClusterException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(ClusterException.Kind.CONFLICT));
    }

    private static void bothRun(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        s.runs(OtherWorkloadYaml.worker("old"));
    }
}
