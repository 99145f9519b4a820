package io.jenkins.plugins.batchrelease.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ConfigMapList;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Create, read, update, delete, and how the API server refuses. The texts were taken from a real one. */
class ApiServerTest {

    private static EmbeddedCluster cluster;
    private Workspace space;

    @BeforeAll
    static void start() {
        cluster = EmbeddedCluster.start();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void namespace() {
        space = Workspace.in(cluster);
        cluster.allowAll();
    }

    private ConfigMap config(String name, Map<String, String> labels) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(space.namespace())
                .withLabels(labels)
                .endMetadata()
                .addToData("key", "value")
                .build();
    }

    private <T extends HasMetadata> T create(T object) {
        return space.client().resource(object).create();
    }

    @Test
    void secondCreateOfTheSameNameIsAConflict() {
        create(config("one", Map.of()));

        assertThatThrownBy(() -> create(config("one", Map.of())))
                .isInstanceOfSatisfying(KubernetesClientException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(409);
                    assertThat(refused.getStatus().getReason()).isEqualTo("AlreadyExists");
                    assertThat(refused.getStatus().getMessage()).isEqualTo("configmaps \"one\" already exists");
                });
    }

    @Test
    void nothingIsCreatedInAMissingNamespace() {
        ConfigMap lost = config("one", Map.of());
        lost.getMetadata().setNamespace("missing");

        assertThatThrownBy(() -> create(lost)).isInstanceOfSatisfying(KubernetesClientException.class, refused -> {
            assertThat(refused.getCode()).isEqualTo(404);
            assertThat(refused.getStatus().getMessage()).isEqualTo("namespaces \"missing\" not found");
        });
    }

    @Test
    void updateOfAnOldVersionIsAConflict() {
        ConfigMap first = create(config("one", Map.of()));
        space.client()
                .resource(new ConfigMapBuilder(first).addToData("key", "other").build())
                .update();

        assertThatThrownBy(() -> space.client()
                        .resource(new ConfigMapBuilder(first)
                                .addToData("key", "lost")
                                .build())
                        .update())
                .isInstanceOfSatisfying(KubernetesClientException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(409);
                    assertThat(refused.getStatus().getMessage())
                            .isEqualTo("Operation cannot be fulfilled on configmaps \"one\": the object has been"
                                    + " modified; please apply your changes to the latest version and try again");
                });
    }

    @Test
    void writeWithoutChangeIsNoNewVersion() {
        ConfigMap first = create(config("one", Map.of()));

        ConfigMap again = space.client().resource(first).update();

        assertThat(again.getMetadata().getResourceVersion())
                .isEqualTo(first.getMetadata().getResourceVersion());
    }

    @Test
    void dryRunAnswersAndStoresNothing() {
        ConfigMap shown =
                space.client().resource(config("dry", Map.of())).dryRun().create();
        assertThat(shown.getMetadata().getUid()).isNotEmpty();
        assertThat(space.client().resource(config("dry", Map.of())).get()).isNull();

        var set = create(space.statefulSet("web", 0, "nginx:1").build());
        var scaled = space.client()
                .apps()
                .statefulSets()
                .inNamespace(space.namespace())
                .withName("web")
                .dryRun()
                .patch(
                        PatchContext.of(PatchType.JSON),
                        "[{\"op\":\"replace\",\"path\":\"/spec/replicas\",\"value\":5}]");
        assertThat(scaled.getSpec().getReplicas()).isEqualTo(5);
        assertThat(scaled.getMetadata().getGeneration()).isEqualTo(2);
        space.client().resource(set).dryRun().delete();
        assertThat(space.get("web").getSpec().getReplicas()).isZero();
    }

    @Test
    void generationCountsChangesOfTheSpecOnly() {
        create(space.statefulSet("web", 0, "nginx:1").build());
        assertThat(space.get("web").getMetadata().getGeneration()).isEqualTo(1);

        space.patch("web", "{\"metadata\":{\"annotations\":{\"note\":\"x\"}}}");
        assertThat(space.get("web").getMetadata().getGeneration()).isEqualTo(1);

        space.patch("web", "{\"spec\":{\"template\":{\"metadata\":{\"annotations\":{\"note\":\"x\"}}}}}");
        assertThat(space.get("web").getMetadata().getGeneration()).isEqualTo(2);
    }

    @Test
    void defaultsAreFilledIn() {
        var spec = create(space.statefulSet("web", 0, "nginx").build()).getSpec();

        assertThat(spec.getPodManagementPolicy()).isEqualTo("OrderedReady");
        assertThat(spec.getRevisionHistoryLimit()).isEqualTo(10);
        assertThat(spec.getUpdateStrategy().getRollingUpdate().getPartition()).isZero();
        assertThat(spec.getTemplate().getSpec().getRestartPolicy()).isEqualTo("Always");
        assertThat(spec.getTemplate().getSpec().getContainers().get(0).getImagePullPolicy())
                .isEqualTo("Always");
    }

    @Test
    void mostOfAStatefulSetIsImmutable() {
        create(space.statefulSet("web", 0, "nginx:1").build());

        assertThatThrownBy(() -> space.patch("web", "{\"spec\":{\"serviceName\":\"other\"}}"))
                .isInstanceOfSatisfying(KubernetesClientException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(422);
                    assertThat(refused.getStatus().getMessage())
                            .startsWith("StatefulSet.apps \"web\" is invalid: spec: Forbidden: updates to statefulset"
                                    + " spec for fields other than 'replicas', ")
                            .endsWith(" are forbidden");
                    assertThat(refused.getStatus().getDetails().getCauses())
                            .extracting(cause -> cause.getField())
                            .containsExactly("spec");
                });
    }

    @Test
    void selectorMustMatchTheTemplate() {
        var wrong = space.statefulSet("web", 0, "nginx:1")
                .editSpec()
                .editSelector()
                .addToMatchLabels("app", "other")
                .endSelector()
                .endSpec()
                .build();

        assertThatThrownBy(() -> create(wrong))
                .hasMessageContaining("StatefulSet.apps \"web\" is invalid: spec.template.metadata.labels: Invalid"
                        + " value: map[string]string{\"app\":\"web\"}: `selector` does not match template `labels`");
    }

    @Test
    void immutableSecretsKeepTheirData() {
        Secret secret = create(new SecretBuilder()
                .withNewMetadata()
                .withName("history")
                .withNamespace(space.namespace())
                .endMetadata()
                .withImmutable(true)
                .addToStringData("state", "v1")
                .build());
        assertThat(secret.getData()).containsEntry("state", "djE=");
        assertThat(secret.getType()).isEqualTo("Opaque");

        assertThatThrownBy(() -> space.client()
                        .resource(new SecretBuilder(secret)
                                .addToData("state", "djI=")
                                .build())
                        .update())
                .isInstanceOfSatisfying(KubernetesClientException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(422);
                    assertThat(refused.getStatus().getMessage())
                            .isEqualTo("Secret \"history\" is invalid: data: Forbidden: field is immutable when"
                                    + " `immutable` is set");
                });
        Secret labelled = space.client()
                .resource(new SecretBuilder(secret)
                        .editMetadata()
                        .addToLabels("still", "possible")
                        .endMetadata()
                        .build())
                .update();
        assertThat(labelled.getMetadata().getLabels()).containsKey("still");
    }

    @Test
    void secretsHoldOneMebibyte() {
        Secret big = new SecretBuilder()
                .withNewMetadata()
                .withName("big")
                .withNamespace(space.namespace())
                .endMetadata()
                .addToStringData("state", "x".repeat(1024 * 1024 + 1))
                .build();

        assertThatThrownBy(() -> create(big))
                .hasMessageContaining("Secret \"big\" is invalid: data: Too long: must have at most 1048576 bytes");
    }

    @Test
    void labelValuesHold63Characters() {
        assertThatThrownBy(() -> create(config("one", Map.of("name", "x".repeat(64)))))
                .hasMessageContaining("must be no more than 63 characters");
    }

    @Test
    void unknownFieldsAreDroppedAndWrongTypesRefused() {
        create(space.statefulSet("web", 0, "nginx:1").build());
        String version = space.get("web").getMetadata().getResourceVersion();

        space.patch("web", "{\"spec\":{\"replica\":3}}");
        assertThat(space.get("web").getSpec().getAdditionalProperties()).isEmpty();
        assertThat(space.get("web").getMetadata().getGeneration()).isEqualTo(1);

        assertThat(Workspace.statusOf(() -> space.patch("web", "{\"spec\":{\"replicas\":\"three\"}}")))
                .isEqualTo(422);
        assertThat(version).isNotEmpty();
    }

    @Test
    void listsSelectByLabelsAndFields() {
        create(config("a", Map.of("tier", "web")));
        create(config("b", Map.of("tier", "db")));
        create(config("c", Map.of()));
        var configMaps = space.client().configMaps().inNamespace(space.namespace());

        assertThat(names(configMaps.withLabel("tier", "web").list())).containsExactly("a");
        assertThat(names(configMaps.withLabelIn("tier", "web", "db").list())).containsExactly("a", "b");
        assertThat(names(configMaps.withoutLabel("tier").list())).containsExactly("c");
        assertThat(names(configMaps.withLabelNotIn("tier", "db").list())).containsExactly("a", "c");
        assertThat(names(configMaps.withField("metadata.name", "b").list())).containsExactly("b");
        assertThat(Workspace.statusOf(
                        () -> configMaps.withField("data.key", "value").list()))
                .isEqualTo(400);
    }

    @Test
    void listsComeInPages() {
        List.of("a", "b", "c").forEach(name -> create(config(name, Map.of())));
        var configMaps = space.client().configMaps().inNamespace(space.namespace());

        ConfigMapList first =
                configMaps.list(new ListOptionsBuilder().withLimit(2L).build());
        ConfigMapList second = configMaps.list(new ListOptionsBuilder()
                .withLimit(2L)
                .withContinue(first.getMetadata().getContinue())
                .build());

        assertThat(names(first)).containsExactly("a", "b");
        assertThat(first.getMetadata().getRemainingItemCount()).isEqualTo(1);
        assertThat(names(second)).containsExactly("c");
        assertThat(second.getMetadata().getContinue()).isNullOrEmpty();
    }

    private static List<String> names(ConfigMapList list) {
        return list.getItems().stream()
                .map(item -> item.getMetadata().getName())
                .toList();
    }

    @Test
    void deniedVerbsAnswer403AndReviewsSaySo() {
        cluster.deny("patch", "statefulsets");
        create(space.statefulSet("web", 0, "nginx:1").build());

        assertThatThrownBy(() -> space.patch("web", "{\"spec\":{\"replicas\":1}}"))
                .isInstanceOfSatisfying(KubernetesClientException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(403);
                    assertThat(refused.getStatus().getMessage())
                            .isEqualTo(("statefulsets.apps \"web\" is forbidden: User \"embedded-admin\" cannot patch"
                                            + " resource \"statefulsets\" in API group \"apps\" in the namespace"
                                            + " \"%s\"")
                                    .formatted(space.namespace()));
                });
        assertThat(allowed("patch")).isFalse();
        assertThat(allowed("get")).isTrue();
    }

    private boolean allowed(String verb) {
        SelfSubjectAccessReview review = create(new SelfSubjectAccessReviewBuilder()
                .withNewSpec()
                .withNewResourceAttributes()
                .withGroup("apps")
                .withResource("statefulsets")
                .withVerb(verb)
                .withNamespace(space.namespace())
                .endResourceAttributes()
                .endSpec()
                .build());
        return review.getStatus().getAllowed();
    }

    @Test
    void othersMayDoWhatRolesAllow() {
        try (KubernetesClient alice = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(cluster.kubeconfig("alice")))
                .build()) {
            var hers = alice.configMaps().inNamespace(space.namespace());
            assertThat(Workspace.statusOf(hers::list)).isEqualTo(403);

            create(new RoleBuilder()
                    .withNewMetadata()
                    .withName("reader")
                    .withNamespace(space.namespace())
                    .endMetadata()
                    .addNewRule()
                    .withApiGroups("")
                    .withResources("configmaps")
                    .withVerbs("get", "list")
                    .endRule()
                    .build());
            create(new RoleBindingBuilder()
                    .withNewMetadata()
                    .withName("alice-reads")
                    .withNamespace(space.namespace())
                    .endMetadata()
                    .withNewRoleRef("rbac.authorization.k8s.io", "Role", "reader")
                    .addNewSubject("rbac.authorization.k8s.io", "User", "alice", "")
                    .build());

            assertThat(Workspace.statusOf(hers::list)).isEqualTo(200);
            assertThat(Workspace.statusOf(() -> hers.withName("x").delete())).isEqualTo(403);
            assertThat(Workspace.statusOf(
                            () -> alice.configMaps().inAnyNamespace().list()))
                    .isEqualTo(403);
        }
    }

    @Test
    void tellsItsVersionGroupsAndKinds() {
        assertThat(space.client().getKubernetesVersion().getMinor()).isEqualTo("32");
        assertThat(space.client().getApiResources("apps/v1").getResources())
                .extracting(resource -> resource.getName())
                .contains("statefulsets", "statefulsets/status", "statefulsets/scale", "deployments");
        assertThat(space.client().getApiResources("v1").getResources())
                .extracting(resource -> resource.getName())
                .contains("pods/eviction", "secrets");
        assertThat(space.client().getApiResources("authorization.k8s.io/v1").getResources())
                .extracting(resource -> resource.getKind())
                .contains("SelfSubjectAccessReview");
        assertThat(space.client().getApiResources("apps.kruise.io/v1alpha1")).isNull();
        assertThat(space.client().getApiGroups().getGroups())
                .extracting(group -> group.getName())
                .contains("apps", "policy", "authorization.k8s.io");
    }
}
