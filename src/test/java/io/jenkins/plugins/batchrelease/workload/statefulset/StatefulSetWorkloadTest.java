package io.jenkins.plugins.batchrelease.workload.statefulset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodTrouble;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatefulSetWorkloadTest {
    private static final long NOW = 1_000_000;
    private static final Marks MARKS = new Marks("web", 1, "hash");

    private final StatefulSetWorkload workload = new StatefulSetWorkload();

    @Test
    void aTargetIsAPartitionCountedFromTheTop() {
        ObjectNode live = set("'replicas':10,'updateStrategy':{'type':'RollingUpdate'}");
        assertThat(workload.moved(live, 3, 10, MARKS)
                        .at("/spec/updateStrategy/rollingUpdate/partition")
                        .asInt())
                .isEqualTo(7);
        assertThat(workload.moved(live, 3, 10, MARKS)
                        .at("/metadata/annotations")
                        .path(Marks.BATCH)
                        .asText())
                .isEqualTo("1");
    }

    @Test
    void preparedBringsTheTemplateAndMovesNothing() {
        ObjectNode live =
                set("'replicas':3,'serviceName':'web','template':{'spec':{'a':1,'gone':2}},'minReadySeconds':5");
        ObjectNode desired = set("'replicas':7,'serviceName':'web','template':{'spec':{'a':9}}");
        ObjectNode prepared = workload.prepared(live, desired, MARKS);
        assertThat(prepared.at("/spec/template")).isEqualTo(desired.at("/spec/template"));
        assertThat(prepared.at("/spec/updateStrategy/rollingUpdate/partition").asInt())
                .isEqualTo(3);
        assertThat(prepared.at("/spec/replicas").asInt())
                .as("whoever scales keeps the say")
                .isEqualTo(3);
        assertThat(prepared.at("/spec/minReadySeconds").asInt())
                .as("not named, not touched")
                .isEqualTo(5);
    }

    @Test
    void onDeleteIsLeftWithoutAPartition() {
        ObjectNode live = set("'replicas':3,'updateStrategy':{'type':'OnDelete'}");
        assertThat(workload.prepared(live, live, MARKS)
                        .at("/spec/updateStrategy/rollingUpdate")
                        .isMissingNode())
                .isTrue();
        assertThat(workload.moved(live, 1, 3, MARKS).has("spec")).isFalse();
    }

    @Test
    void podsOfTheNewRevisionCountAndNoOthers() {
        ObjectNode live = running("'replicas':3,'updateStrategy':{'rollingUpdate':{'partition':1}}", 4, 4);
        Progress progress = workload.progress(
                live, List.of(ready("web-0", "old"), ready("web-1", "new"), ready("web-2", "new")), 2, NOW);
        assertThat(progress.updated()).isEqualTo(2);
        assertThat(progress.outdated()).isEqualTo(1);
        assertThat(progress.reaches(new Goal(2, 0))).isTrue();
        assertThat(progress.reaches(new Goal(3, 0))).isFalse();
    }

    @Test
    void whatTheControllerHasNotSeenCountsForNothing() {
        ObjectNode behind = running("'replicas':3", 5, 4);
        Progress progress = workload.progress(behind, List.of(broken("web-2", "new")), 3, NOW);
        assertThat(progress.revision()).isEmpty();
        assertThat(progress.failing()).isEmpty();
        assertThat(progress.reaches(new Goal(0, 0))).isFalse();
    }

    @Test
    void aPodIsAvailableWhenItHasBeenReadyForMinReadySeconds() {
        ObjectNode live = running("'replicas':1,'minReadySeconds':30", 4, 4);
        PodView pod = pod("web-0", "new", true, NOW - 29_000, Optional.empty());
        assertThat(workload.progress(live, List.of(pod), 1, NOW).reaches(new Goal(1, 0)))
                .isFalse();
        assertThat(workload.progress(live, List.of(pod), 1, NOW).lookAgainAt()).isEqualTo(NOW + 1_000);
        assertThat(workload.progress(live, List.of(pod), 1, NOW + 1_000).reaches(new Goal(1, 0)))
                .isTrue();
    }

    @Test
    void aThresholdNeverMeansNoPodAtAll() {
        ObjectNode live = running("'replicas':2", 4, 4);
        PodView unready = pod("web-1", "new", false, 0, Optional.empty());
        assertThat(workload.progress(live, List.of(unready), 1, NOW).reaches(new Goal(1, 5)))
                .isFalse();
    }

    /** kubernetes/kubernetes#67250 */
    @Test
    void onlyAnUnreadyPodOnAnotherRevisionAtOrAboveThePartitionIsDeleted() {
        ObjectNode live = running("'replicas':4,'updateStrategy':{'rollingUpdate':{'partition':2}}", 4, 4);
        List<PodView> pods =
                List.of(broken("web-0", "old"), broken("web-1", "old"), broken("web-2", "old"), ready("web-3", "old"));
        assertThat(workload.progress(live, pods, 2, NOW).toDelete())
                .extracting(PodView::name)
                .containsExactly("web-2");
    }

    /** kubernetes/kubernetes#137409 */
    @Test
    void ofAParallelSetAsWell() {
        ObjectNode live = running(
                "'podManagementPolicy':'Parallel','replicas':4,'updateStrategy':{'rollingUpdate':{'partition':2}}",
                4,
                4);
        List<PodView> pods =
                List.of(broken("web-0", "old"), broken("web-1", "old"), broken("web-2", "old"), broken("web-3", "new"));
        assertThat(workload.progress(live, pods, 2, NOW).toDelete())
                .extracting(PodView::name)
                .containsExactly("web-2");
    }

    @Test
    void ordinalsMayStartAnywhere() {
        ObjectNode live =
                running("'replicas':3,'ordinals':{'start':5},'updateStrategy':{'rollingUpdate':{'partition':2}}", 4, 4);
        List<PodView> pods = List.of(broken("web-5", "old"), broken("web-6", "old"), broken("web-7", "old"));
        assertThat(workload.progress(live, pods, 1, NOW).toDelete())
                .extracting(PodView::name)
                .containsExactly("web-7");
    }

    @Test
    void onDeleteEvictsOneByOneFromTheTop() {
        ObjectNode live = running("'replicas':3,'updateStrategy':{'type':'OnDelete'}", 4, 4);
        assertThat(workload.progress(
                                live,
                                List.of(ready("web-0", "old"), ready("web-1", "old"), ready("web-2", "old")),
                                2,
                                NOW)
                        .toEvict())
                .extracting(PodView::name)
                .containsExactly("web-2");
        assertThat(workload.progress(live, List.of(ready("web-0", "old"), ready("web-1", "old")), 2, NOW)
                        .toEvict())
                .as("the one that went is not back yet")
                .isEmpty();
        assertThat(workload.progress(
                                live,
                                List.of(ready("web-0", "old"), ready("web-1", "old"), broken("web-2", "new")),
                                2,
                                NOW)
                        .toEvict())
                .as("the one that came back is not ready")
                .isEmpty();
    }

    @Test
    void podsOfOthersAreNotSeen() {
        ObjectNode live = running("'replicas':1", 4, 4);
        PodView stranger = new PodView(
                "web-0", "u", "someone-else", "new", true, 1, false, "Running", List.of(), 0, Optional.empty());
        assertThat(workload.progress(live, List.of(stranger), 1, NOW).pods()).isEmpty();
    }

    @Test
    void whatKubernetesLetsNobodyChangeIsSaidBefore() {
        ObjectNode live = set("'serviceName':'web','podManagementPolicy':'OrderedReady'");
        ObjectNode desired = set("'serviceName':'other','podManagementPolicy':'Parallel'");
        assertThat(workload.problems(live, desired))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("spec.serviceName") && problem.contains("\"other\""));
    }

    @Test
    void aReleaseRenumbersNoPod() {
        ObjectNode live = set("'replicas':3,'ordinals':{'start':5}");
        ObjectNode desired = set("'replicas':3,'ordinals':{'start':7}");
        ObjectNode prepared = workload.prepared(live, desired, MARKS);
        assertThat(prepared.at("/spec/ordinals/start").asInt()).isEqualTo(5);
        assertThat(workload.warnings(Optional.of(live), desired))
                .singleElement()
                .asString()
                .contains("spec.ordinals.start is 7", "5 in the cluster");
        assertThat(workload.warnings(Optional.of(live), set("'replicas':3"))).isEmpty();
    }

    private static PodView ready(String name, String revision) {
        return pod(name, revision, true, NOW - 60_000, Optional.empty());
    }

    private static PodView broken(String name, String revision) {
        return pod(name, revision, false, 0, Optional.of(new PodTrouble("CrashLoopBackOff", "nginx", "")));
    }

    private static PodView pod(String name, String revision, boolean ready, long since, Optional<PodTrouble> trouble) {
        return new PodView(
                name, name + "-uid", "set-uid", revision, ready, since, false, "Running", List.of(), 0, trouble);
    }

    private static ObjectNode running(String spec, int generation, int observed) {
        ObjectNode set = set(spec);
        set.withObject("/metadata").put("uid", "set-uid").put("generation", generation);
        set.withObject("/status").put("observedGeneration", observed).put("updateRevision", "new");
        return set;
    }

    private static ObjectNode set(String spec) {
        try {
            return (ObjectNode) new ObjectMapper()
                    .readTree(("{'kind':'StatefulSet','metadata':{'name':'web'},'spec':{" + spec + "}}")
                            .replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(spec, wrong);
        }
    }
}
