package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Skipped where OpenKruise is not installed: elsewhere its kinds are played. */
@DisplayName("Before a batch, with a real OpenKruise")
@ExtendWith(ScenarioExtension.class)
class KruiseBeforeBatchScenarioTest {
    private static final String VERSION = "apps.kruise.io/v1alpha1";

    private final Holder alice = Scenario.holder("alice");

    private static String withHook(Scenario s, String tag) {
        return s.yaml(StatefulSetYaml.web("new").parallel()).stripTrailing()
                + """

                ---
                apiVersion: apps.kruise.io/v1alpha1
                kind: BroadcastJob
                metadata:
                  name: warm
                  annotations: {batchrelease.jenkins.io/hook: before-every-batch}
                spec:
                  template:
                    metadata:
                      annotations: {fake.kubelet/delay: "1"}
                    spec:
                %2$s
                      restartPolicy: Never
                      containers:
                      - name: warm
                        image: registry.example/warm:%1$s
                """
                        .formatted(tag, s.cluster().placement().indent(6).stripTrailing());
    }

    @Test
    @DisplayName("a BroadcastJob runs once before every batch and is gone afterwards")
    void aBroadcastJob(Scenario s) {
        s.assumeServed(VERSION, "BroadcastJob");
        s.runs(StatefulSetYaml.web("old").parallel());
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(withHook(s, "done"), "2", ReleaseOptions.defaults()));
        assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        Release last = Scenario.get(service.next(release.key(), alice));
        assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(last.audit())
                .filteredOn(entry -> entry.tells(Happening.HOOK_DONE))
                .hasSize(2);
        assertThat(there(s, "BroadcastJob")).isZero();
    }

    @Test
    @DisplayName("a BroadcastJob that fails holds the batch and names its pod")
    void aBroadcastJobThatFails(Scenario s) {
        s.assumeServed(VERSION, "BroadcastJob");
        s.runs(StatefulSetYaml.web("old").parallel());
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(withHook(s, "bad"), "2", ReleaseOptions.defaults()));
        Hold hold = Scenario.get(service.next(release.key(), alice)).hold().orElseThrow();
        assertThat(hold.reason()).isEqualTo("hookFailed");
        assertThat(hold.message()).contains("BroadcastJob/warm", "failed pod is found");
        assertThat(s.tags("web").values()).containsOnly("old");
        Scenario.get(service.rollback(release.key(), alice, ""));
        await().atMost(Scenario.PATIENCE).until(() -> there(s, "BroadcastJob") == 0);
    }

    @Test
    @DisplayName("an ImagePullJob that no node works on is given up in time, and the release goes on")
    void anImagePullJob(Scenario s) {
        s.assumeServed(VERSION, "ImagePullJob");
        s.runs(StatefulSetYaml.web("old").parallel());
        ReleaseService service = s.process();
        ReleaseOptions options =
                ReleaseOptions.defaults().with(draft -> draft.prePull(true).progressDeadlineMillis(40_000));
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("new").parallel(), "2", options));
        CompletableFuture<Release> next = service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> there(s, "ImagePullJob") == 1);
        Release ready = Scenario.get(next);
        assertThat(ready.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(ready.audit())
                .filteredOn(entry -> entry.tells(Happening.PRE_PULLED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fact().numbers().get(0)).isZero());
        assertThat(there(s, "ImagePullJob")).isZero();
    }

    private static int there(Scenario s, String kind) {
        return s.eyes()
                .genericKubernetesResources(VERSION, kind)
                .inNamespace(s.namespace())
                .list()
                .getItems()
                .size();
    }
}
