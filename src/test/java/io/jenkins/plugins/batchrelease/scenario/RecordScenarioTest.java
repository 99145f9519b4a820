package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.plan.DocumentChange;
import io.jenkins.plugins.batchrelease.plan.FieldChange;
import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.PlanRefused;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("The record survives whoever wrote it")
@ExtendWith(ScenarioExtension.class)
class RecordScenarioTest {
    private final Holder alice = Scenario.holder("alice");
    private final Holder bob = Scenario.holder("bob");

    @Test
    @DisplayName("killed in the middle of a batch, another process goes on with the same batch")
    void killedInTheMiddle(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService first = s.process();
        Release release = s.start(first, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        first.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.partition("web") == 2);
        first.close();

        ReleaseService second = s.process();
        Release after = Scenario.get(second.next(release.key(), bob));
        assertThat(after.batch()).isEqualTo(1);
        assertThat(after.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(s.tags("web").values()).filteredOn("new"::equals).hasSize(1);
        assertThat(Scenario.get(second.next(release.key(), bob)).phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(Scenario.get(second.confirm(release.key(), bob, "")).version())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("killed in the middle of a batch, another process rolls back")
    void killedThenRolledBack(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService first = s.process();
        Release release = s.start(first, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        first.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.partition("web") == 2);
        first.close();

        Release back = Scenario.get(s.process().rollback(release.key(), bob, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tags("web").values()).containsOnly("old");
    }

    @Test
    @DisplayName("a decision made elsewhere reaches the process that waits")
    void aDecisionMadeElsewhere(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService waiting = s.process();
        Release release = s.start(
                waiting,
                alice,
                s.request(
                        StatefulSetYaml.web("new"),
                        "2",
                        ReleaseOptions.defaults().withGates(GateRule.EACH)));
        Release gate = Scenario.get(waiting.next(release.key(), alice));
        CompletableFuture<Release> seen = new CompletableFuture<>();
        waiting.follow(release.key(), (now, progress) -> {
            if (!now.isWaitingForApproval()) {
                seen.complete(now);
            }
        });

        Scenario.get(s.process().decide(release.key(), Scenario.approve(gate), bob.actor(), "elsewhere"));
        assertThat(Scenario.get(seen).gate().orElseThrow().approvals())
                .extracting(approval -> approval.who().id())
                .containsExactly("bob");
        assertThat(Scenario.get(waiting.next(release.key(), alice)).phase()).isEqualTo(Phase.AWAITING_CONFIRM);
    }

    @Test
    @DisplayName("two at once: one release starts, the other is told who was faster")
    void twoAtOnce(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService one = s.process();
        ReleaseService other = s.process();
        ReleasePlan plan = one.plan(s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        ReleasePlan late = other.plan(s.request(StatefulSetYaml.web("newer"), "2", ReleaseOptions.defaults()));
        Scenario.get(one.start(plan, alice));

        assertThatThrownBy(() -> other.start(late, bob))
                .hasMessageContaining("open already")
                .hasMessageContaining("alice");
        assertThatThrownBy(() ->
                        s.start(other, bob, s.request(StatefulSetYaml.web("newer"), "2", ReleaseOptions.defaults())))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("open already");
    }

    @Test
    @DisplayName("two people decide at once: one decision counts, nothing is done twice")
    void twoDecideAtOnce(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService one = s.process();
        ReleaseService other = s.process();
        Release release = s.start(
                one,
                alice,
                s.request(
                        StatefulSetYaml.web("new"),
                        "2",
                        ReleaseOptions.defaults().withGates(GateRule.EACH)));
        Release gate = Scenario.get(one.next(release.key(), alice));
        List<CompletableFuture<Release>> decisions = new ArrayList<>();
        decisions.add(one.decide(release.key(), Scenario.approve(gate), alice.actor(), "desk"));
        decisions.add(other.decide(release.key(), Scenario.approve(gate), bob.actor(), "sofa"));
        assertThat(decisions.stream().filter(RecordScenarioTest::isRefused))
                .as("whoever is late is told")
                .hasSize(1);

        Release after = s.process().status(release.key()).release();
        assertThat(after.gate().orElseThrow().approvals()).hasSize(1);
        assertThat(after.audit())
                .filteredOn(entry -> entry.what().startsWith("approved"))
                .hasSize(1);
    }

    private static boolean isRefused(CompletableFuture<Release> decision) {
        try {
            Scenario.get(decision);
            return false;
        } catch (RequestRefused late) {
            assertThat(late).hasMessageContaining("approved already");
            return true;
        }
    }

    @Test
    @DisplayName("a record that somebody deleted is written again")
    void aDeletedRecordIsWrittenAgain(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        s.eyes()
                .secrets()
                .inNamespace(s.namespace())
                .withName("batch-release.web")
                .delete();
        Release after = Scenario.get(service.next(release.key(), alice));
        assertThat(after.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(s.secrets()).containsKey("batch-release.web");
    }

    @Test
    @DisplayName("a record that another hand changed holds the release and says so")
    void aChangedRecordHolds(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        s.eyes()
                .secrets()
                .inNamespace(s.namespace())
                .withName("batch-release.web")
                .edit(secret -> {
                    secret.getData().put("state", Base64.getEncoder().encodeToString("{\"schema\":1}".getBytes()));
                    return secret;
                });
        await().atMost(Scenario.PATIENCE)
                .until(() -> service.status(release.key()).release().phase() == Phase.HELD);
        assertThat(service.status(release.key()).release().hold().orElseThrow().message())
                .contains("changed by another hand");
        assertThat(service.releases(s.namespace())).as("readable again").hasSize(1);
        assertThat(s.tags("web").values()).containsOnly("old");
    }

    @Test
    @DisplayName("the last outcome stays readable until the next release of that name starts")
    void theLastOutcomeStays(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("bad"), "2", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        Scenario.get(service.rollback(release.key(), alice, "broken"));
        assertThat(s.process().status(release.key()).release().phase()).isEqualTo(Phase.ROLLED_BACK);

        Release again =
                s.start(s.process(), bob, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        assertThat(again.id()).isNotEqualTo(release.id());
        assertThat(again.phase()).isEqualTo(Phase.PREPARED);
    }

    @Test
    @DisplayName("what was shown before the start stays readable for everybody, and holds no secret")
    void whatWasShownStays(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        String workload = s.yaml(StatefulSetYaml.web("new"))
                .replace(
                        "nginx:new\n",
                        """
                        nginx:new
                                env:
                                - name: DB_PASSWORD
                                  value: top-secret-variable
                        """);
        String yaml = workload
                + """
                ---
                apiVersion: v1
                kind: Secret
                metadata:
                  name: keys
                stringData:
                  key: top-secret-text
                data:
                  other: %s
                """
                        .formatted(base64("top-secret-bytes"));
        ReleasePlan plan = service.plan(s.request(yaml, "2", ReleaseOptions.defaults()));
        Release release = Scenario.get(service.start(plan, alice));

        PlannedChanges shown = s.process().changes(release.key()).orElseThrow();
        assertThat(shown).isEqualTo(PlannedChanges.of(release.planHash(), plan.documents()));
        assertThat(shown.documents())
                .filteredOn(document -> document.object().equals("StatefulSet/web"))
                .flatExtracting(DocumentChange::fields)
                .extracting(FieldChange::path, FieldChange::after)
                .contains(
                        tuple("spec.template.spec.containers[nginx].image", Optional.of("registry.example/nginx:new")),
                        tuple("spec.template.spec.containers[nginx].env[DB_PASSWORD].value", Optional.of("***")));
        assertThat(unzipped(s.secrets().get("batch-release.web").getData().get("changes")))
                .contains("Secret/keys", "nginx:new")
                .doesNotContain("top-secret")
                .doesNotContain(base64("top-secret-text"))
                .doesNotContain(base64("top-secret-bytes"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unzipped(String base64) {
        byte[] packed = Base64.getDecoder().decode(base64);
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    @DisplayName("the next release of a name is driven with its own documents, however soon it follows")
    void theNextReleaseFollowsAtOnce(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        for (int round = 0; round < 5; round++) {
            String tag = "round-" + round;
            Release release =
                    s.start(service, alice, s.request(StatefulSetYaml.web(tag), "1", ReleaseOptions.defaults()));
            assertThat(s.statefulSet("web")
                            .getSpec()
                            .getTemplate()
                            .getSpec()
                            .getContainers()
                            .get(0)
                            .getImage())
                    .endsWith(tag);
            assertThat(s.statefulSet("web").getMetadata().getGeneration())
                    .as("one write of the spec, by one runner")
                    .isEqualTo(2 * round + 2L);
            assertThat(Scenario.get(service.rollback(release.key(), alice, "")).phase())
                    .isEqualTo(Phase.ROLLED_BACK);
        }
    }
}
