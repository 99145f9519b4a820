package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.jenkins.plugins.batchrelease.manifest.InvalidManifest;
import io.jenkins.plugins.batchrelease.manifest.InvalidName;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.release.CustomKind;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.InvalidCustomKind;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.PlanRefused;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import io.jenkins.plugins.batchrelease.service.WorkloadChoice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Names lead nowhere else")
@ExtendWith(ScenarioExtension.class)
class AttackByNamesScenarioTest {
    private final Holder alice = Scenario.holder("alice");
    private final Holder mallory = Scenario.holder("mallory");

    @Test
    @DisplayName("a release of another namespace cannot be reached by a path for a name")
    void anotherNamespacesRelease(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        String path = "x/../../../" + s.namespace() + "/secrets/batch-release.web";
        assertThatThrownBy(() -> service.rollback(new ReleaseKey("default", path), mallory, ""))
                .isInstanceOf(InvalidName.class)
                .hasMessageContainingAll("name", "x/../../../", "Allowed");
        assertThatThrownBy(() -> service.rollback(new ReleaseKey("x/../" + s.namespace(), "web"), mallory, ""))
                .isInstanceOf(InvalidName.class)
                .hasMessageContaining("namespace");
        assertThat(service.status(release.key()).release().phase()).isEqualTo(Phase.PREPARED);
    }

    @Test
    @DisplayName("a Secret of another namespace cannot be read as a manifest")
    void anotherNamespacesSecret(Scenario s) {
        for (String name : List.of("x/../../../" + s.namespace() + "/secrets/hidden", "..", "%2e%2e", "a?b", "")) {
            assertThatThrownBy(() -> new ManifestSource.Secrets(List.of(name), Optional.empty()))
                    .isInstanceOf(InvalidName.class)
                    .hasMessageContaining("manifestSecrets");
            assertThatThrownBy(() -> new ManifestSource.Resource(name))
                    .isInstanceOf(InvalidName.class)
                    .hasMessageContaining("fromResource");
        }
    }

    @Test
    @DisplayName("a document whose kind is asked for by a path is refused with its place")
    void aDocumentsApiVersion(Scenario s) {
        String yaml = "apiVersion: ../api/v1/namespaces/kube-system/secrets\nkind: Thing\nmetadata: {name: web}\n";
        assertThatThrownBy(() -> s.request(yaml, "1", ReleaseOptions.defaults()))
                .isInstanceOf(InvalidManifest.class)
                .hasMessageContainingAll("web.yaml", "apiVersion", "../api");
    }

    @Test
    @DisplayName("a Role with a colon in its name is still applied")
    void aNameWithAColon(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        String role =
                "\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: 'shop:reads web'}\n"
                        + "rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]\n";
        ReleaseService service = s.process();
        Release release = s.start(
                service, alice, s.request(s.yaml(StatefulSetYaml.web("new")) + role, "1", ReleaseOptions.defaults()));
        assertThat(release.phase()).isEqualTo(Phase.PREPARED);
        assertThat(s.eyes().rbac().roles().inNamespace(s.namespace()).list().getItems())
                .anyMatch(found -> found.getMetadata().getName().equals("shop:reads web"));
    }

    @Test
    @DisplayName("the record of one release is not taken for that of another")
    void aCopiedRecord(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        Secret record = s.secrets().get("batch-release.web");
        s.eyes()
                .resource(new SecretBuilder(record)
                        .withNewMetadata()
                        .withName("batch-release.other")
                        .withNamespace(s.namespace())
                        .withLabels(record.getMetadata().getLabels())
                        .withAnnotations(record.getMetadata().getAnnotations())
                        .endMetadata()
                        .build())
                .create();
        assertThatThrownBy(() -> s.process().rollback(s.key("other"), mallory, ""))
                .isInstanceOf(RecordDamaged.class)
                .hasMessageContainingAll(
                        "batch-release.other",
                        release.key().toString(),
                        "batch-release forget other -n " + s.namespace());
        assertThat(service.releases(s.namespace())).singleElement().satisfies(one -> assertThat(one.key())
                .isEqualTo(release.key()));
    }

    @ParameterizedTest
    @CsvSource({
        "StatefulSet, apps/v1",
        "StatefulSet, apps.kruise.io/v1",
        "CloneSet, apps.kruise.io/v1alpha1",
        "Deployment, extensions/v1beta1",
        "Job, batch/v1",
        "Gateway, gateway.networking.k8s.io/v1"
    })
    @DisplayName(
            "the fields of a kind that is known, or Kubernetes' own, cannot be named: every pod would move at once")
    void namedFieldsOfKnownKinds(String kind, String apiVersion) {
        String text = "[kind: " + kind + ", apiVersion: " + apiVersion
                + ", partition: '/spec/minReadySeconds', updated: '/status/readyReplicas']";
        assertThatThrownBy(() -> WorkloadChoice.parse(text))
                .isInstanceOf(InvalidCustomKind.class)
                .hasMessageContainingAll("workload", kind, apiVersion, "cannot be named");
    }

    @Test
    @DisplayName("nor by another way than a text")
    void namedFieldsOfAStatefulSet(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        CustomKind kind = new CustomKind(
                "apps/v1",
                "StatefulSet",
                Optional.empty(),
                Optional.empty(),
                "/spec/replicas",
                "/spec/minReadySeconds",
                "/spec/template",
                "/status/readyReplicas",
                "/status/observedGeneration");
        ReleaseRequest request = s.request(
                StatefulSetYaml.web("new"), "3", ReleaseOptions.defaults().withMechanism(Mechanism.of(kind)));
        assertThatThrownBy(() -> s.process().plan(request)).isInstanceOf(InvalidCustomKind.class);
        assertThat(s.tags("web").values()).containsOnly("old");
    }

    @Test
    @DisplayName(
            "a workload that is called like a version of another's history has to be released under a name of its own")
    void aWorkloadCalledLikeAVersion(Scenario s) {
        ReleaseService service = s.process();
        String set = s.yaml(StatefulSetYaml.web("new").named("web.v1")).split("---\n")[1];
        ReleaseRequest request = s.request(set, "1", ReleaseOptions.defaults());
        assertThatThrownBy(() -> service.plan(request))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContainingAll("StatefulSet/web.v1", "name of its own", "--name");
        assertThat(s.secrets()).isEmpty();
    }
}
