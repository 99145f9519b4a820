package io.jenkins.plugins.batchrelease.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The four kinds of PATCH. */
class PatchesTest {

    private static EmbeddedCluster cluster;
    private static KubernetesClient client;
    private Workspace space;

    @BeforeAll
    static void start() {
        cluster = EmbeddedCluster.start();
        // The usual one tries again for 19 seconds when it sees a 500, which is what apply answers to unknown fields.
        client = Workspace.impatient(cluster, "impatient");
    }

    @AfterAll
    static void stop() {
        client.close();
        cluster.close();
    }

    @BeforeEach
    void namespace() {
        space = new Workspace(client, Workspace.in(cluster).namespace());
    }

    private StatefulSet json(String operations) {
        return space.client()
                .apps()
                .statefulSets()
                .inNamespace(space.namespace())
                .withName("web")
                .patch(PatchContext.of(PatchType.JSON), operations);
    }

    /** @param spec YAML of the document's spec, in one line */
    private StatefulSet apply(String manager, boolean force, String spec) {
        return space.client()
                .apps()
                .statefulSets()
                .inNamespace(space.namespace())
                .resource(space.statefulSet("web", 0, "unused").build())
                .patch(
                        new PatchContext.Builder()
                                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                                .withFieldManager(manager)
                                .withForce(force)
                                .build(),
                        "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: web}\nspec: " + spec);
    }

    private static String template(String containers) {
        return "{serviceName: web, replicas: 0, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app:"
                + " web}}, spec: {containers: [" + containers + "]}}}";
    }

    private Container container(StatefulSet set, String name) {
        return set.getSpec().getTemplate().getSpec().getContainers().stream()
                .filter(container -> container.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void jsonPatchGuardsWithTest() {
        space.client().resource(space.statefulSet("web", 0, "nginx:1").build()).create();

        json("[{\"op\":\"test\",\"path\":\"/spec/replicas\",\"value\":0},"
                + "{\"op\":\"replace\",\"path\":\"/spec/replicas\",\"value\":1}]");
        assertThat(space.get("web").getSpec().getReplicas()).isEqualTo(1);

        assertThatThrownBy(() -> json("[{\"op\":\"test\",\"path\":\"/spec/replicas\",\"value\":0},"
                        + "{\"op\":\"replace\",\"path\":\"/spec/replicas\",\"value\":2}]"))
                .isInstanceOfSatisfying(KubernetesClientException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(422);
                    assertThat(refused.getStatus().getMessage())
                            .isEqualTo("the server rejected our request due to an error in our request");
                });
        assertThat(space.get("web").getSpec().getReplicas()).isEqualTo(1);
        assertThat(Workspace.statusOf(() -> json("[{\"op\":\"remove\",\"path\":\"/metadata/annotations/none\"}]")))
                .isEqualTo(422);
    }

    @Test
    void patchThatCarriesAnOldVersionIsAConflict() {
        space.client().resource(space.statefulSet("web", 0, "nginx:1").build()).create();

        assertThat(Workspace.statusOf(() ->
                        space.patch("web", "{\"metadata\":{\"resourceVersion\":\"1\"},\"spec\":{\"replicas\":1}}")))
                .isEqualTo(409);
    }

    @Test
    void strategicMergeKnowsListsWithKeysAndDirectives() {
        apply("setup", false, template("{name: web, image: 'nginx:1'}, {name: side, image: 'side:1'}"));

        space.patch(
                "web",
                "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"web\",\"env\":[{\"name\":\"A\",\"value\":\"1\"}]},"
                        + "{\"name\":\"side\",\"$patch\":\"delete\"}]}}}}");

        var containers = space.get("web").getSpec().getTemplate().getSpec().getContainers();
        assertThat(containers).extracting(Container::getName).containsExactly("web");
        assertThat(containers.get(0).getImage()).isEqualTo("nginx:1");
        assertThat(containers.get(0).getEnv()).extracting(EnvVar::getName).containsExactly("A");
    }

    @Test
    void applyCreatesThenMergesByKeys() {
        StatefulSet created =
                apply("one", false, template("{name: web, image: 'nginx:1', env: [{name: A, value: a}]}"));
        assertThat(created.getMetadata().getGeneration()).isEqualTo(1);
        assertThat(created.getMetadata().getManagedFields())
                .extracting(entry -> entry.getManager() + " " + entry.getOperation())
                .containsExactly("one Apply");

        StatefulSet merged =
                apply("two", false, "{template: {spec: {containers: [{name: web, env: [{name: B, value: b}]}]}}}");
        assertThat(container(merged, "web").getEnv())
                .extracting(EnvVar::getName)
                .containsExactlyInAnyOrder("A", "B");
        assertThat(container(merged, "web").getImage()).isEqualTo("nginx:1");
    }

    @Test
    void applyTakesAwayWhatTheSameManagerNoLongerApplies() {
        apply("one", false, template("{name: web, image: 'nginx:1', env: [{name: A, value: a}, {name: B, value: b}]}"));
        apply("two", false, "{template: {spec: {containers: [{name: web, env: [{name: B, value: b}]}]}}}");

        StatefulSet left = apply("one", false, template("{name: web, image: 'nginx:1'}"));

        assertThat(container(left, "web").getEnv())
                .as("the other manager still wants B")
                .extracting(EnvVar::getName)
                .containsExactly("B");
    }

    @Test
    void applyingTwiceChangesNothing() {
        String spec = template("{name: web, image: 'nginx:1', resources: {requests: {cpu: 1000m, memory: 1024Mi}}}");
        StatefulSet once = apply("one", false, spec);
        // Wait for the controller's status, which is a change of its own.
        Workspace.eventually(() -> space.get("web").getStatus().getObservedGeneration() != null);
        String version = space.get("web").getMetadata().getResourceVersion();

        StatefulSet twice = apply("one", false, spec);

        assertThat(twice.getMetadata().getResourceVersion()).isEqualTo(version);
        assertThat(twice.getMetadata().getGeneration()).isEqualTo(1);
        assertThat(container(once, "web")
                        .getResources()
                        .getRequests()
                        .get("memory")
                        .toString())
                .isEqualTo("1Gi");
    }

    @Test
    void fieldsOfAnotherManagerAreAConflictUnlessForced() {
        apply("one", false, template("{name: web, image: 'nginx:1'}"));

        assertThatThrownBy(() -> apply("two", false, "{replicas: 1}"))
                .isInstanceOfSatisfying(KubernetesClientException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(409);
                    assertThat(refused.getStatus().getMessage())
                            .isEqualTo("Apply failed with 1 conflict: conflict with \"one\": .spec.replicas");
                    assertThat(refused.getStatus()
                                    .getDetails()
                                    .getCauses()
                                    .get(0)
                                    .getReason())
                            .isEqualTo("FieldManagerConflict");
                });
        assertThat(apply("two", true, "{replicas: 1}").getSpec().getReplicas()).isEqualTo(1);
        assertThat(apply("one", true, template("{name: web, image: 'nginx:1'}"))
                        .getSpec()
                        .getReplicas())
                .isZero();
    }

    @Test
    void editsOfOthersAreConflictsToo() {
        apply("one", false, template("{name: web, image: 'nginx:1'}"));
        space.patch("web", "{\"spec\":{\"replicas\":1}}");

        assertThatThrownBy(() -> apply("one", false, template("{name: web, image: 'nginx:1'}")))
                .hasMessageContaining("conflict with \"impatient\" using apps/v1: .spec.replicas");
    }

    @Test
    void applyIsStrictAboutFields() {
        assertThatThrownBy(() -> apply("one", false, template("{name: web, image: 'nginx:1', imagePolicy: x}")))
                .hasMessageContaining(".spec.template.spec.containers[0].imagePolicy: field not declared in schema");
    }
}
