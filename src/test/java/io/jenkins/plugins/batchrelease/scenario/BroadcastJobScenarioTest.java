package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A BroadcastJob as a hook")
@ExtendWith(ScenarioExtension.class)
class BroadcastJobScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @ParameterizedTest
    @ValueSource(strings = {"v1alpha1", "v1beta1"})
    @DisplayName("holds the batch when it fails, runs anew with next, and lets the batch go when it is complete")
    void failsThenCompletes(String version, Scenario s) {
        try (PlayedKind jobs = PlayedKind.install(s, "BroadcastJob", version)) {
            s.runs(StatefulSetYaml.web("old").parallel());
            ReleaseService service = s.process();
            String yaml = s.yaml(StatefulSetYaml.web("new").parallel())
                    + """
                    ---
                    apiVersion: apps.kruise.io/%s
                    kind: BroadcastJob
                    metadata:
                      name: warm
                      annotations: {batchrelease.jenkins.io/hook: between-batches}
                    spec:
                      completionPolicy: {type: Always, ttlSecondsAfterFinished: 600}
                      template:
                        spec:
                          restartPolicy: Never
                          containers: [{name: warm, image: registry.example/warm:1}]
                    """
                            .formatted(version);
            Release release = s.start(service, alice, s.request(yaml, "2", ReleaseOptions.defaults()));
            assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.AWAITING_APPROVAL);
            assertThat(jobs.there()).isEmpty();

            CompletableFuture<Release> next = service.next(release.key(), alice);
            ObjectNode first = jobs.awaitOne();
            assertThat(first.at("/spec/completionPolicy/ttlSecondsAfterFinished")
                            .asInt())
                    .isEqualTo(600);
            jobs.says(
                    first,
                    "{\"phase\":\"failed\",\"desired\":3,\"failed\":1,\"succeeded\":2,\"conditions\":[{\"type\":\"Failed\","
                            + "\"status\":\"True\",\"message\":\"failure policy is FailFast\"}]}");
            Hold hold = Scenario.get(next).hold().orElseThrow();
            assertThat(hold.reason()).isEqualTo("hookFailed");
            assertThat(hold.message()).contains("BroadcastJob/warm", "before batch 2", "failure policy is FailFast");
            assertThat(s.tags("web").values()).filteredOn("new"::equals).hasSize(1);

            CompletableFuture<Release> again = service.next(release.key(), alice);
            await().atMost(Scenario.PATIENCE).untilAsserted(() -> assertThat(jobs.there())
                    .singleElement()
                    .satisfies(one -> assertThat(one.at("/metadata/uid")).isNotEqualTo(first.at("/metadata/uid"))));
            jobs.says(
                    jobs.awaitOne(),
                    "{\"phase\":\"completed\",\"desired\":3,\"succeeded\":3,\"conditions\":[{\"type\":\"Complete\","
                            + "\"status\":\"True\"}]}");
            assertThat(Scenario.get(again).phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            assertThat(jobs.there()).isEmpty();
            assertThat(s.tags("web").values()).containsOnly("new");
        }
    }
}
