package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.jenkins.plugins.batchrelease.manifest.ImageChange;
import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.record.Json;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.NotFound;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Where documents come from")
@ExtendWith(ScenarioExtension.class)
class ManifestSourceScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("an image alone changes what runs and nothing else")
    void anImageAlone(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        ReleasePlan plan = service.plan(request(
                s,
                new ManifestSource.Images(
                        WorkloadSelector.parse("sts/web"), ImageChange.parse("nginx=registry.example/nginx:new"))));
        assertThat(plan.documents()).hasSize(1);
        assertThat(plan.documents().get(0).fields()).singleElement().satisfies(field -> assertThat(field.path())
                .endsWith("containers[nginx].image"));
        Scenario.get(service.start(plan, alice));
        Scenario.get(service.next(plan.key(), alice));
        assertThat(s.tags("web").values()).containsOnly("new");
    }

    @Test
    @DisplayName("Secrets whose key yaml holds a document each")
    void secretsThatHoldDocuments(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        String[] documents = s.yaml(StatefulSetYaml.web("new")).split("---\n");
        secret(s, "mysvc", documents[0]);
        secret(s, "my-new-sts", documents[1]);
        ReleaseService service = s.process();
        Release release = s.start(
                service,
                alice,
                request(s, new ManifestSource.Secrets(List.of("my-new-sts", "mysvc"), Optional.empty())));
        Scenario.get(service.next(release.key(), alice));
        assertThat(s.tags("web").values()).containsOnly("new");

        assertThatThrownBy(() ->
                        service.plan(request(s, new ManifestSource.Secrets(List.of("nowhere"), Optional.empty()))))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    @DisplayName("a classic BatchRelease resource names the Secrets and the number of batches")
    void aClassicResource(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        secret(s, "my-new-sts", s.yaml(StatefulSetYaml.web("new")).split("---\n")[1]);
        try (ClassicResources classic = new ClassicResources(s.eyes())) {
            classic.create(s.namespace(), "example-batch-release", "my-new-sts", 3);
            ReleaseService service = s.process();
            ReleasePlan plan = service.plan(new ReleaseRequest(
                    Optional.of(s.namespace()),
                    Optional.empty(),
                    new ManifestSource.Resource("example-batch-release"),
                    Optional.empty(),
                    ReleaseOptions.defaults()));
            assertThat(plan.schedule().size()).isEqualTo(3);
            Scenario.get(service.start(plan, alice));
            Scenario.get(service.next(plan.key(), alice));
            assertThat(s.tags("web").values()).filteredOn("new"::equals).hasSize(1);
        }
    }

    @Test
    @DisplayName("other documents are applied before pods move, versioned, and put back on the way back")
    void otherDocuments(Scenario s) {
        String settings =
                """
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: settings
                data:
                  colour: %s
                """;
        s.runs(StatefulSetYaml.web("old"));
        s.eyes()
                .load(new java.io.ByteArrayInputStream(
                        settings.formatted("blue\n  only-old: x").getBytes()))
                .inNamespace(s.namespace())
                .createOrReplace();
        ReleaseService service = s.process();
        Release release = s.start(service, alice, request(s, documents(s, settings.formatted("green"))));
        assertThat(configMap(s)).containsEntry("colour", "green");
        assertThat(s.tags("web").values()).containsOnly("old");
        Scenario.get(service.next(release.key(), alice));

        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(configMap(s)).isEqualTo(Map.of("colour", "blue", "only-old", "x"));
    }

    @Test
    @DisplayName("the value of a Secret is applied and shown nowhere")
    void secretsAreShownNowhere(Scenario s) {
        String secret =
                """
                ---
                apiVersion: v1
                kind: Secret
                metadata:
                  name: password
                stringData:
                  word: hunter2-hunter2
                """;
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        ReleasePlan plan = service.plan(request(s, documents(s, secret)));
        assertThat(Json.write(plan.documents()))
                .contains("Secret/password")
                .doesNotContain("hunter2", "aHVudGVyMi1odW50ZXIy");
        Release release = Scenario.get(service.start(plan, alice));
        assertThat(s.eyes()
                        .secrets()
                        .inNamespace(s.namespace())
                        .withName("password")
                        .get()
                        .getData())
                .containsEntry("word", "aHVudGVyMi1odW50ZXIy");
        assertThat(Json.write(release)).doesNotContain("hunter2", "aHVudGVyMi1odW50ZXIy");
    }

    private static ManifestSource documents(Scenario s, String more) {
        return new ManifestSource.Documents(
                new ManifestParser().parse("web.yaml", s.yaml(StatefulSetYaml.web("new")) + more), Optional.empty());
    }

    private static Map<String, String> configMap(Scenario s) {
        return s.eyes()
                .configMaps()
                .inNamespace(s.namespace())
                .withName("settings")
                .get()
                .getData();
    }

    private static void secret(Scenario s, String name, String yaml) {
        s.eyes()
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace(s.namespace())
                        .endMetadata()
                        .addToStringData("yaml", yaml)
                        .build())
                .create();
    }

    private static ReleaseRequest request(Scenario s, ManifestSource source) {
        return new ReleaseRequest(
                Optional.of(s.namespace()),
                Optional.empty(),
                source,
                Optional.of(BatchSpec.parse("1")),
                ReleaseOptions.defaults());
    }
}
