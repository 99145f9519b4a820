package io.jenkins.plugins.batchrelease.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.dsl.ContainerResource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pods go through, by image and annotation. */
class FakeKubeletTest {

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
    }

    private PodBuilder pod(String image) {
        return new PodBuilder()
                .withNewMetadata()
                .withName("one")
                .withNamespace(space.namespace())
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("web")
                .withImage(image)
                .endContainer()
                .endSpec();
    }

    private void create(PodBuilder pod) {
        space.client().resource(pod.build()).create();
    }

    private Pod now() {
        return space.pod("one");
    }

    private ContainerStatus container() {
        return now().getStatus().getContainerStatuses().get(0);
    }

    @Test
    void goodPodsRunAndBecomeReady() {
        create(pod("nginx:1"));
        Workspace.eventually(() -> Workspace.ready(now()));

        Pod ready = now();
        assertThat(ready.getStatus().getPhase()).isEqualTo("Running");
        assertThat(ready.getSpec().getNodeName()).startsWith("node-");
        assertThat(ready.getStatus().getPodIP()).startsWith("10.244.");
        assertThat(ready.getStatus().getConditions())
                .extracting(condition -> condition.getType() + "=" + condition.getStatus())
                .containsExactlyInAnyOrder(
                        "PodScheduled=True", "Initialized=True", "ContainersReady=True", "Ready=True");
        assertThat(ready.getStatus().getConditions())
                .filteredOn(condition -> condition.getType().equals("Ready"))
                .allSatisfy(condition -> {
                    assertThat(condition.getReason()).isNull();
                    assertThat(Instant.parse(condition.getLastTransitionTime())).isBeforeOrEqualTo(Instant.now());
                });
        assertThat(container().getRestartCount()).isZero();
        assertThat(container().getImageID()).startsWith("nginx@sha256:");
    }

    @Test
    void badPodsCrashSoonAndAgain() {
        create(pod("nginx:bad"));
        Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> Workspace.waiting(now())
                .equals("CrashLoopBackOff"));

        assertThat(now().getStatus().getPhase()).isEqualTo("Running");
        assertThat(Workspace.condition(now(), "Ready")).isEqualTo("False");
        assertThat(container().getRestartCount()).isEqualTo(1);
        assertThat(container().getLastState().getTerminated().getExitCode()).isEqualTo(1);
        assertThat(space.client()
                        .pods()
                        .inNamespace(space.namespace())
                        .withName("one")
                        .getLog())
                .contains("exit status 1");
        assertThat(space.client()
                        .pods()
                        .inNamespace(space.namespace())
                        .withName("one")
                        .tailingLines(1)
                        .getLog())
                .isEqualTo("exit status 1\n");
    }

    @Test
    void theRunBeforeHasALogOfItsOwn() {
        create(pod("nginx:bad"));
        Workspace.eventually(() -> Workspace.waiting(now()).equals("CrashLoopBackOff"));
        assertThat(log().terminated().getLog()).contains("exit status 1");

        create(pod("nginx:1").editMetadata().withName("two").endMetadata());
        Workspace.eventually(() -> space.pod("two").getStatus().getPhase().equals("Running"));
        assertThatThrownBy(() -> space.client()
                        .pods()
                        .inNamespace(space.namespace())
                        .withName("two")
                        .terminated()
                        .getLog())
                .hasMessageContaining("previous terminated container \"web\" in pod \"two\" not found");
    }

    @Test
    void aLogIsCutFromItsEnd() {
        create(pod("nginx:bad"));
        Workspace.eventually(() -> Workspace.waiting(now()).equals("CrashLoopBackOff"));
        assertThat(log().limitBytes(8).getLog()).isEqualTo("starting");
    }

    @Test
    void whatHappensToAPodIsToldAsEvents() {
        create(pod("nginx:bad"));
        create(pod("nginx:missing").editMetadata().withName("two").endMetadata());
        create(pod("nginx:unready").editMetadata().withName("three").endMetadata());

        Workspace.eventually(() -> reasons("one").contains("BackOff"));
        assertThat(reasons("one"))
                .containsExactlyInAnyOrder("Scheduled", "Pulling", "Pulled", "Created", "Started", "BackOff");
        Workspace.eventually(() -> reasons("two").contains("BackOff"));
        assertThat(reasons("two")).contains("Failed").doesNotContain("Started");
        Workspace.eventually(() -> reasons("three").contains("Unhealthy"));
    }

    @Test
    void whatHappensAgainIsCounted() {
        create(pod("nginx:bad"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> events("one").stream()
                .anyMatch(event -> event.getReason().equals("BackOff") && event.getCount() > 1));
        assertThat(reasons("one").stream().filter("BackOff"::equals)).hasSize(1);
    }

    private List<String> reasons(String pod) {
        return events(pod).stream().map(Event::getReason).toList();
    }

    private List<Event> events(String pod) {
        return space.client()
                .v1()
                .events()
                .inNamespace(space.namespace())
                .withField("involvedObject.name", pod)
                .list()
                .getItems();
    }

    private ContainerResource log() {
        return space.client()
                .pods()
                .inNamespace(space.namespace())
                .withName("one")
                .inContainer("web");
    }

    @Test
    void missingImagesCannotBePulled() {
        create(pod("nginx:missing"));
        Workspace.eventually(() -> Workspace.waiting(now()).equals("ErrImagePull"));
        Workspace.eventually(() -> Workspace.waiting(now()).equals("ImagePullBackOff"));

        assertThat(now().getStatus().getPhase()).isEqualTo("Pending");
    }

    @Test
    void unreadyPodsRunForEver() {
        create(pod("nginx:unready"));
        Workspace.eventually(() -> now().getStatus().getPhase().equals("Running"));

        Awaitility.await()
                .during(Duration.ofMillis(600))
                .atMost(Duration.ofSeconds(5))
                .until(() -> Workspace.condition(now(), "Ready").equals("False"));
    }

    @Test
    void annotationSetsTheDelay() {
        create(pod("nginx:1")
                .editMetadata()
                .addToAnnotations("fake.kubelet/delay", "1.5")
                .endMetadata());
        long created = System.nanoTime();

        Workspace.eventually(() -> Workspace.ready(now()));

        assertThat(Duration.ofNanos(System.nanoTime() - created)).isGreaterThan(Duration.ofMillis(1400));
    }

    @Test
    void newImageRestartsTheContainerInPlace() {
        create(pod("nginx:1"));
        Workspace.eventually(() -> Workspace.ready(now()));
        Pod before = now();

        space.client()
                .pods()
                .inNamespace(space.namespace())
                .withName("one")
                .patch(
                        PatchContext.of(PatchType.STRATEGIC_MERGE),
                        "{\"spec\":{\"containers\":[{\"name\":\"web\",\"image\":\"nginx:2\"}]}}");
        Workspace.eventually(() -> container().getImage().equals("nginx:2"));
        assertThat(container().getReady()).isFalse();
        Workspace.eventually(() -> Workspace.ready(now()));

        assertThat(now().getMetadata().getUid()).isEqualTo(before.getMetadata().getUid());
        assertThat(container().getRestartCount()).isEqualTo(1);
        assertThat(container().getImageID())
                .isNotEqualTo(before.getStatus().getContainerStatuses().get(0).getImageID());
    }

    @Test
    void readinessGatesKeepPodsFromBeingReady() {
        create(pod("nginx:1").editSpec().addNewReadinessGate("example.com/open").endSpec());
        Workspace.eventually(() -> Workspace.condition(now(), "ContainersReady").equals("True"));
        assertThat(Workspace.condition(now(), "Ready")).isEqualTo("False");

        space.client()
                .resource(now())
                .subresource("status")
                .patch(
                        PatchContext.of(PatchType.STRATEGIC_MERGE),
                        "{\"status\":{\"conditions\":[{\"type\":\"example.com/open\",\"status\":\"True\"}]}}");
        Workspace.eventually(() -> Workspace.ready(now()));
        assertThat(Workspace.condition(now(), "example.com/open")).isEqualTo("True");
    }

    @Test
    void podsThatFitNowhereSaySo() {
        create(pod("nginx:1")
                .editSpec()
                .addToNodeSelector("disk", "none-like-this")
                .endSpec());
        Workspace.eventually(() -> Workspace.condition(now(), "PodScheduled").equals("False"));

        assertThat(now().getStatus().getConditions().get(0).getReason()).isEqualTo("Unschedulable");
        assertThat(now().getStatus().getPhase()).isEqualTo("Pending");
    }

    @Test
    void podsThatAskForTooMuchFitNowhere() {
        create(pod("nginx:1")
                .editSpec()
                .editFirstContainer()
                .withNewResources()
                .withRequests(Map.of("cpu", new Quantity("1000")))
                .endResources()
                .endContainer()
                .endSpec());
        Workspace.eventually(() -> Workspace.condition(now(), "PodScheduled").equals("False"));
    }

    @Test
    void deletedPodsTakeAMomentToGo() {
        create(pod("nginx:1"));
        Workspace.eventually(() -> Workspace.ready(now()));

        space.client().resource(now()).delete();

        Pod leaving = now();
        assertThat(leaving).isNotNull();
        assertThat(leaving.getMetadata().getDeletionTimestamp()).isNotNull();
        assertThat(leaving.getMetadata().getDeletionGracePeriodSeconds()).isEqualTo(30);
        Workspace.eventually(() -> now() == null);
    }

    @Test
    void hundredsOfPodsAreNoStrain() {
        space.client()
                .resource(space.statefulSet("many", 150, "nginx:1")
                        .editSpec()
                        .withPodManagementPolicy("Parallel")
                        .endSpec()
                        .build())
                .create();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Integer.valueOf(150)
                        .equals(space.get("many").getStatus().getReadyReplicas()));
    }
}
