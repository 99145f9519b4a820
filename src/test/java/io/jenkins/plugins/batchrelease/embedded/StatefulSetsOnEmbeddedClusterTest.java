package io.jenkins.plugins.batchrelease.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The StatefulSet controller, through the API and with the fake kubelet, as scenarios see it. */
class StatefulSetsOnEmbeddedClusterTest {

    private static EmbeddedCluster cluster;
    private Workspace space;

    @BeforeAll
    static void start() {
        cluster = EmbeddedCluster.start(EmbeddedOptions.defaults()
                .withReadyDelay(Duration.ofMillis(60))
                .withTerminationDelay(Duration.ofMillis(20)));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void namespace() {
        space = Workspace.in(cluster);
    }

    @Test
    void createsPodsInOrderEachAfterItsPredecessorIsReady() {
        List<String> events = new CopyOnWriteArrayList<>();
        try (var watch = space.client().pods().inNamespace(space.namespace()).watch(new Watcher<Pod>() {
            @Override
            public void eventReceived(Action action, Pod pod) {
                events.add(
                        action == Action.ADDED
                                ? "created " + pod.getMetadata().getName()
                                : Workspace.ready(pod)
                                        ? "ready " + pod.getMetadata().getName()
                                        : "");
            }

            @Override
            public void onClose(WatcherException cause) {}
        })) {
            space.client()
                    .resource(space.statefulSet("web", 3, "nginx:1").build())
                    .create();
            space.awaitReadyImages("nginx:1", "nginx:1", "nginx:1");
            Awaitility.await().until(() -> events.contains("ready web-2"));
        }

        assertThat(events.stream().filter(event -> !event.isEmpty()).distinct())
                .containsExactly(
                        "created web-0", "ready web-0", "created web-1", "ready web-1", "created web-2", "ready web-2");
        Pod pod = space.pod("web-1");
        assertThat(pod.getMetadata().getLabels())
                .containsEntry("statefulset.kubernetes.io/pod-name", "web-1")
                .containsEntry("apps.kubernetes.io/pod-index", "1");
        assertThat(pod.getSpec().getHostname()).isEqualTo("web-1");
        Workspace.eventually(
                () -> Integer.valueOf(3).equals(space.get("web").getStatus().getReadyReplicas()));
        StatefulSet set = space.get("web");
        assertThat(set.getStatus().getObservedGeneration()).isEqualTo(1);
        assertThat(set.getStatus().getCurrentReplicas()).isEqualTo(3);
        assertThat(set.getStatus().getCurrentRevision())
                .isEqualTo(set.getStatus().getUpdateRevision())
                .isEqualTo(Workspace.revision(pod));
    }

    @Test
    void partitionDecidesWhichPodsMoveAndTheLastStepCompletesTheUpdate() {
        String before = startThree();

        space.update("web", "nginx:2", 2);
        space.awaitReadyImages("nginx:1", "nginx:1", "nginx:2");
        Workspace.eventually(
                () -> Integer.valueOf(3).equals(space.get("web").getStatus().getReadyReplicas()));
        StatefulSet half = space.get("web");
        assertThat(half.getStatus().getUpdatedReplicas()).isEqualTo(1);
        assertThat(half.getStatus().getCurrentReplicas()).isEqualTo(2);
        assertThat(half.getStatus().getCurrentRevision()).isEqualTo(before);
        assertThat(half.getStatus().getUpdateRevision()).isNotEqualTo(before);

        space.update("web", "nginx:2", 0);
        space.awaitReadyImages("nginx:2", "nginx:2", "nginx:2");
        Workspace.eventually(() -> space.get("web")
                .getStatus()
                .getCurrentRevision()
                .equals(half.getStatus().getUpdateRevision()));
        assertThat(space.get("web").getStatus().getCurrentReplicas()).isEqualTo(3);
    }

    @Test
    void podsBelowThePartitionThatAreRecreatedGetTheCurrentRevision() {
        String before = startThree();
        space.update("web", "nginx:2", 2);
        space.awaitReadyImages("nginx:1", "nginx:1", "nginx:2");
        String uid = space.pod("web-0").getMetadata().getUid();

        space.client().pods().inNamespace(space.namespace()).withName("web-0").delete();

        Workspace.eventually(() -> {
            List<Pod> pods = space.pods();
            return pods.size() == 3
                    && pods.stream().allMatch(Workspace::ready)
                    && pods.stream().noneMatch(pod -> pod.getMetadata().getUid().equals(uid));
        });
        assertThat(Workspace.revision(space.pod("web-0"))).isEqualTo(before);
        assertThat(space.readyImages()).containsExactly("nginx:1", "nginx:1", "nginx:2");
    }

    @Test
    void restoringTheTemplateBringsBackTheOldRevisionAndOnlyMovesWhatHadMoved() {
        String before = startThree();
        space.update("web", "nginx:2", 1);
        space.awaitReadyImages("nginx:1", "nginx:2", "nginx:2");
        String untouched = space.pod("web-0").getMetadata().getUid();

        space.update("web", "nginx:1", 0);
        space.awaitReadyImages("nginx:1", "nginx:1", "nginx:1");

        Workspace.eventually(
                () -> space.get("web").getStatus().getUpdateRevision().equals(before));
        assertThat(space.pods()).extracting(Workspace::revision).containsOnly(before);
        assertThat(space.pod("web-0").getMetadata().getUid()).isEqualTo(untouched);
        var revisions = space.client()
                .apps()
                .controllerRevisions()
                .inNamespace(space.namespace())
                .list()
                .getItems();
        assertThat(revisions).hasSize(2);
        assertThat(revisions.stream()
                        .filter(revision -> revision.getMetadata().getName().equals(before))
                        .map(revision -> revision.getRevision()))
                .as("the old revision is the newest again")
                .containsExactly(3L);
    }

    /** kubernetes/kubernetes#67250: releases have to delete the broken pod themselves. */
    @Test
    void brokenPodBlocksItsOwnRepairUntilItIsDeleted() {
        startThree();
        space.update("web", "nginx:bad", 0);
        Workspace.eventually(() -> Workspace.waiting(space.pod("web-2")).equals("CrashLoopBackOff"));

        space.update("web", "nginx:1", 0);
        Workspace.eventually(() -> space.get("web").getStatus().getObservedGeneration() == 3);
        String broken = space.pod("web-2").getMetadata().getUid();
        Awaitility.await()
                .during(Duration.ofMillis(400))
                .atMost(Duration.ofSeconds(5))
                .until(() -> space.pod("web-2").getMetadata().getUid().equals(broken)
                        && space.pod("web-2").getMetadata().getDeletionTimestamp() == null);

        space.client().pods().inNamespace(space.namespace()).withName("web-2").delete();
        space.awaitReadyImages("nginx:1", "nginx:1", "nginx:1");
    }

    @Test
    void parallelSetsRepairThemselves() {
        space.client()
                .resource(space.statefulSet("web", 3, "nginx:1")
                        .editSpec()
                        .withPodManagementPolicy("Parallel")
                        .endSpec()
                        .build())
                .create();
        space.awaitReadyImages("nginx:1", "nginx:1", "nginx:1");
        space.update("web", "nginx:bad", 0);
        Workspace.eventually(() -> Workspace.waiting(space.pod("web-2")).equals("CrashLoopBackOff"));
        assertThat(space.readyImages()).as("one at a time").containsExactly("nginx:1", "nginx:1");

        space.update("web", "nginx:1", 0);
        space.awaitReadyImages("nginx:1", "nginx:1", "nginx:1");
    }

    @Test
    void onDeleteMovesOnlyWhatSomebodyDeletes() {
        space.client()
                .resource(space.statefulSet("web", 2, "nginx:1")
                        .editSpec()
                        .withNewUpdateStrategy()
                        .withType("OnDelete")
                        .endUpdateStrategy()
                        .endSpec()
                        .build())
                .create();
        space.awaitReadyImages("nginx:1", "nginx:1");
        space.patch(
                "web",
                "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"web\",\"image\":\"nginx:2\"}]}}}}");
        Workspace.eventually(() -> space.get("web").getStatus().getObservedGeneration() == 2);
        assertThat(space.readyImages()).containsExactly("nginx:1", "nginx:1");

        space.client().pods().inNamespace(space.namespace()).withName("web-0").delete();
        space.awaitReadyImages("nginx:2", "nginx:1");
    }

    @Test
    void ordinalsMayStartElsewhereAndThePartitionIsAnOffset() {
        space.client()
                .resource(space.statefulSet("web", 2, "nginx:1")
                        .editSpec()
                        .withNewOrdinals(5)
                        .endSpec()
                        .build())
                .create();
        space.awaitReadyImages("nginx:1", "nginx:1");
        assertThat(space.pods()).extracting(pod -> pod.getMetadata().getName()).containsExactly("web-5", "web-6");

        space.update("web", "nginx:2", 1);
        space.awaitReadyImages("nginx:1", "nginx:2");
    }

    @Test
    void scalesUpAndDown() {
        startThree();
        space.client()
                .apps()
                .statefulSets()
                .inNamespace(space.namespace())
                .withName("web")
                .scale(1);
        space.awaitReadyImages("nginx:1");
        assertThat(space.pods().get(0).getMetadata().getName()).isEqualTo("web-0");

        space.client()
                .apps()
                .statefulSets()
                .inNamespace(space.namespace())
                .withName("web")
                .scale(2);
        space.awaitReadyImages("nginx:1", "nginx:1");
    }

    @Test
    void readyPodsCountAsAvailableAfterMinReadySeconds() {
        space.client()
                .resource(space.statefulSet("web", 2, "nginx:1")
                        .editSpec()
                        .withMinReadySeconds(2)
                        .endSpec()
                        .build())
                .create();
        Workspace.eventually(() -> space.pods().size() == 1 && Workspace.ready(space.pod("web-0")));
        Workspace.eventually(
                () -> Integer.valueOf(1).equals(space.get("web").getStatus().getReadyReplicas()));
        assertThat(space.get("web").getStatus().getAvailableReplicas()).isZero();
        assertThat(space.pods()).as("the next one waits").hasSize(1);

        space.awaitReadyImages("nginx:1", "nginx:1");
    }

    @Test
    void deletingTheSetDeletesThePodsUnlessTheyAreOrphanedAndANewSetAdoptsThem() {
        startThree();
        List<String> uids = uids();
        space.client()
                .apps()
                .statefulSets()
                .inNamespace(space.namespace())
                .withName("web")
                .withPropagationPolicy(DeletionPropagation.ORPHAN)
                .delete();
        Workspace.eventually(() -> space.get("web") == null);
        Workspace.eventually(() -> space.pods().stream()
                .allMatch(pod -> pod.getMetadata().getOwnerReferences().isEmpty()));
        assertThat(uids()).isEqualTo(uids);

        space.client().resource(space.statefulSet("web", 3, "nginx:1").build()).create();
        Workspace.eventually(() -> space.get("web").getStatus().getReadyReplicas() != null
                && space.get("web").getStatus().getReadyReplicas() == 3);
        assertThat(uids()).isEqualTo(uids);

        space.client()
                .apps()
                .statefulSets()
                .inNamespace(space.namespace())
                .withName("web")
                .delete();
        Workspace.eventually(() -> space.pods().isEmpty());
    }

    private List<String> uids() {
        return space.pods().stream().map(pod -> pod.getMetadata().getUid()).toList();
    }

    /** @return the revision */
    private String startThree() {
        space.client().resource(space.statefulSet("web", 3, "nginx:1").build()).create();
        space.awaitReadyImages("nginx:1", "nginx:1", "nginx:1");
        return Workspace.revision(space.pod("web-0"));
    }
}
