package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Nodes pull the new images before the first batch")
@ExtendWith(ScenarioExtension.class)
class PrePullScenarioTest {
    private static final ReleaseOptions PULLING = ReleaseOptions.defaults().with(draft -> draft.prePull(true));

    private final Holder alice = Scenario.holder("alice");

    private static ReleaseRequest request(Scenario s, ReleaseOptions options) {
        String yaml = JobYaml.migrate("before-first-batch")
                .after(s, StatefulSetYaml.web("new").parallel());
        return s.request(yaml, "2", options);
    }

    private Release start(Scenario s, ReleaseService service, ReleaseOptions options) {
        s.runs(StatefulSetYaml.web("old").parallel());
        return s.start(service, alice, request(s, options));
    }

    private static void awaitWaiting(ReleaseService service, Release release, Waiting what) {
        await().atMost(Scenario.PATIENCE).untilAsserted(() -> assertThat(
                        service.status(release.key()).progress().waiting())
                .contains(what));
    }

    private static String told(Release release, Happening what) {
        return release.audit().stream()
                .filter(entry -> entry.tells(what))
                .map(entry -> entry.what())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1alpha1", "v1beta1"})
    @DisplayName("and its progress is shown; hooks and pods come after it, and nothing is left of it")
    void pulledBeforeAnythingElse(String version, Scenario s) {
        try (PlayedKind pulls = PlayedKind.install(s, "ImagePullJob", version)) {
            ReleaseService service = s.process();
            Release release = start(s, service, PULLING);
            assertThat(pulls.there()).isEmpty();
            CompletableFuture<Release> next = service.next(release.key(), alice);
            ObjectNode pull = pulls.awaitOne();
            assertThat(pull.at("/spec/image").asText()).isEqualTo("registry.example/nginx:new");
            assertThat(pull.at("/spec/podSelector/matchLabels/app").asText()).isEqualTo("web");
            awaitWaiting(service, release, Waiting.images(0, 0));
            pulls.says(pull, "{\"desired\":3,\"active\":2,\"succeeded\":1,\"failed\":0}");
            awaitWaiting(service, release, Waiting.images(1, 3));
            assertThat(s.tags("web").values()).containsOnly("old");
            pulls.says(
                    pull, "{\"desired\":3,\"active\":0,\"succeeded\":3,\"completionTime\":\"2026-01-01T00:00:00Z\"}");

            Release ready = Scenario.get(next);
            assertThat(ready.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
            assertThat(ready.audit())
                    .extracting(entry -> entry.fact().kind())
                    .containsSubsequence(
                            Happening.PRE_PULL_STARTED,
                            Happening.PRE_PULLED,
                            Happening.HOOK_STARTED,
                            Happening.HOOK_DONE,
                            Happening.BATCH_READY);
            assertThat(told(ready, Happening.PRE_PULLED)).contains("3 of 3");
            assertThat(pulls.there()).isEmpty();
            Release last = Scenario.get(service.next(release.key(), alice));
            assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            assertThat(pulls.there()).isEmpty();
        }
    }

    @Test
    @DisplayName("once, whoever goes on after a crash")
    void onceAfterACrash(Scenario s) {
        try (PlayedKind pulls = PlayedKind.install(s, "ImagePullJob", "v1alpha1")) {
            ReleaseService killed = s.process();
            Release release = start(s, killed, PULLING);
            killed.next(release.key(), alice);
            ObjectNode pull = pulls.awaitOne();
            awaitWaiting(killed, release, Waiting.images(0, 0));
            killed.close();

            ReleaseService service = s.process();
            CompletableFuture<Release> next = service.next(release.key(), alice);
            awaitWaiting(service, release, Waiting.images(0, 0));
            assertThat(pulls.there())
                    .extracting(one -> one.at("/metadata/uid"))
                    .containsExactly(pull.at("/metadata/uid"));
            pulls.says(
                    pull, "{\"desired\":3,\"succeeded\":1,\"failed\":2,\"completionTime\":\"2026-01-01T00:00:00Z\"}");
            Release ready = Scenario.get(next);
            assertThat(ready.phase())
                    .as("a node that cannot pull fails nothing")
                    .isEqualTo(Phase.AWAITING_APPROVAL);
            assertThat(told(ready, Happening.PRE_PULLED)).contains("1 of 3").doesNotContain(";");
            assertThat(told(ready, Happening.PRE_PULL_STARTED)).doesNotContain(";");
        }
    }

    @Test
    @DisplayName("for half of the time of a batch at most; rolling back takes it away, too")
    void inTheTimeThereIs(Scenario s) {
        try (PlayedKind pulls = PlayedKind.install(s, "ImagePullJob", "v1alpha1")) {
            ReleaseService service = s.process();
            Release release = start(s, service, PULLING.withProgressDeadlineMillis(12_000));
            Release ready = Scenario.get(service.next(release.key(), alice));
            assertThat(ready.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
            assertThat(told(ready, Happening.PRE_PULLED)).contains("0 of 0");
            Scenario.get(service.rollback(release.key(), alice, ""));

            Release again = s.start(service, alice, request(s, PULLING));
            service.next(again.key(), alice);
            pulls.awaitOne();
            Scenario.get(service.rollback(again.key(), alice, ""));
            await().atMost(Scenario.PATIENCE)
                    .untilAsserted(() -> assertThat(pulls.there()).isEmpty());
        }
    }

    @Test
    @DisplayName("not where the cluster has no such kind: plan and audit say so, and the release goes on")
    void withoutTheKind(Scenario s) {
        s.runs(StatefulSetYaml.web("old").parallel());
        ReleaseService service = s.process();
        assumeTrue(
                service.cluster()
                        .type("apps.kruise.io/v1alpha1", "ImagePullJob")
                        .isEmpty(),
                "it has");
        ReleasePlan plan = service.plan(request(s, PULLING));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.warnings())
                .anyMatch(warning -> warning.contains("prePull: the cluster serves no ImagePullJob"));
        Release release = Scenario.get(service.start(plan, alice));
        Release ready = Scenario.get(service.next(release.key(), alice));
        assertThat(ready.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(told(ready, Happening.PRE_PULL_SKIPPED)).contains("serves no ImagePullJob");
    }

    @Test
    @DisplayName("not without the rights: plan and audit say so, and the release goes on")
    void withoutTheRights(Scenario s) throws IOException {
        try (PlayedKind pulls = PlayedKind.install(s, "ImagePullJob", "v1alpha1")) {
            s.runs(StatefulSetYaml.web("old").parallel());
            Role role = s.documentedRole();
            role.getRules().removeIf(rule -> rule.getResources().contains("imagepulljobs"));
            s.grant(role, "ci");
            ReleaseService service = s.process(s.cluster().clientAs("ci"));
            ReleasePlan plan = service.plan(request(s, PULLING));
            assertThat(plan.problems()).isEmpty();
            assertThat(plan.warnings()).anyMatch(warning -> warning.contains("create imagepulljobs.apps.kruise.io"));
            Release release = Scenario.get(service.start(plan, alice));
            Release ready = Scenario.get(service.next(release.key(), alice));
            assertThat(ready.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
            assertThat(told(ready, Happening.PRE_PULL_SKIPPED)).contains("forbidden");
            assertThat(pulls.there()).isEmpty();
        }
    }
}
