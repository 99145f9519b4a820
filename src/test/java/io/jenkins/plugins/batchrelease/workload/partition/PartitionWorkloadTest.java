package io.jenkins.plugins.batchrelease.workload.partition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodTrouble;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.release.CustomKindText;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Trial;
import io.jenkins.plugins.batchrelease.workload.Workload;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionWorkloadTest {
    private static final long NOW = 1_000_000;
    private static final Marks MARKS = new Marks("web", 1, "hash");
    private static final Mechanism USUAL = Mechanism.ofItsKind();

    private final PartitionWorkload cloneSet = workload("apps.kruise.io/v1alpha1", "CloneSet");
    private final PartitionWorkload statefulSet = workload("apps.kruise.io/v1beta1", "StatefulSet");
    private final PartitionWorkload daemonSet = workload("apps.kruise.io/v1alpha1", "DaemonSet");
    private final PartitionWorkload sidecarSet = workload("apps.kruise.io/v1alpha1", "SidecarSet");

    @ParameterizedTest
    @CsvSource({
        "apps.kruise.io/v1alpha1, CloneSet, /spec/updateStrategy/partition",
        "apps.kruise.io/v1beta1, CloneSet, /spec/updateStrategy/rollingUpdate/partition",
        "apps.kruise.io/v1alpha1, StatefulSet, /spec/updateStrategy/rollingUpdate/partition",
        "apps.kruise.io/v1beta1, StatefulSet, /spec/updateStrategy/rollingUpdate/partition",
        "apps.kruise.io/v1alpha1, DaemonSet, /spec/updateStrategy/rollingUpdate/partition",
        "apps.kruise.io/v1beta1, DaemonSet, /spec/updateStrategy/rollingUpdate/partition",
        "apps.kruise.io/v1alpha1, SidecarSet, /spec/updateStrategy/partition",
        "apps.kruise.io/v1beta1, SidecarSet, /spec/updateStrategy/partition",
    })
    void aTargetIsTheNumberOfPodsThatStay(String apiVersion, String kind, String partition) {
        ObjectNode patch = workload(apiVersion, kind).moved(object("{}"), 100, 101, MARKS);
        assertThat(patch.at(partition).isInt()).isTrue();
        assertThat(patch.at(partition).asInt()).isEqualTo(1);
        assertThat(patch.at("/metadata/annotations").path(Marks.BATCH).asText()).isEqualTo("1");
    }

    @Test
    void preparedBringsTheManifestAndMovesNothing() {
        ObjectNode live = object("{'spec':{'replicas':5,'template':{'a':1},'minReadySeconds':7,"
                + "'updateStrategy':{'type':'ReCreate','partition':'20%'},'scaleStrategy':{'podsToDelete':['x']}}}");
        ObjectNode desired = object("{'metadata':{'labels':{'team':'shop'}},'spec':{'replicas':2,'template':{'a':2},"
                + "'updateStrategy':{'type':'InPlaceIfPossible','inPlaceUpdateStrategy':{'gracePeriodSeconds':3}}}}");
        ObjectNode prepared = cloneSet.prepared(live, desired, MARKS);
        assertThat(prepared.path("spec"))
                .isEqualTo(object("{'replicas':5,'template':{'a':2},'minReadySeconds':7,'updateStrategy':"
                        + "{'type':'InPlaceIfPossible','inPlaceUpdateStrategy':{'gracePeriodSeconds':3},'partition':5},"
                        + "'scaleStrategy':{'podsToDelete':['x']}}"));
        assertThat(prepared.at("/metadata/labels/team").asText()).isEqualTo("shop");
    }

    @Test
    void theWayBackIsByTheTemplateAndOnTheSizeOfNow() {
        ObjectNode live = object("{'spec':{'replicas':8,'template':{'a':2},'updateStrategy':{'partition':3}}}");
        ObjectNode previous = object("{'spec':{'replicas':5,'template':{'a':1},'updateStrategy':{'partition':4}}}");
        assertThat(cloneSet.restored(live, previous, live).path("spec"))
                .isEqualTo(object("{'replicas':8,'template':{'a':1},'updateStrategy':{'partition':0}}"));
    }

    @Test
    void aDaemonSetIsAsLargeAsItsControllerFound() {
        ObjectNode live =
                object("{'spec':{'template':{'a':1}},'status':{'desiredNumberScheduled':4,'observedGeneration':1}}");
        assertThat(daemonSet.replicas(live)).isEqualTo(4);
        ObjectNode prepared = daemonSet.prepared(live, live, MARKS);
        assertThat(prepared.at("/spec/updateStrategy/rollingUpdate/partition").asInt())
                .isEqualTo(4);
        assertThat(prepared.at("/status")).isEqualTo(live.at("/status"));
    }

    @Test
    void theLowerOfPodsAndTheControllersNumbersCounts() {
        List<PodView> pods = List.of(ready("web-a", "web-new"), ready("web-b", "new"), ready("web-c", "web-old"));
        Progress behind = cloneSet.progress(cloneSet(3, "'updatedReadyReplicas':1"), pods, 2, NOW);
        assertThat(behind.updated()).as("full and short names").isEqualTo(2);
        assertThat(behind.outdated()).isEqualTo(1);
        assertThat(behind.available()).isEqualTo(1);
        assertThat(behind.reaches(new Goal(2, 0))).isFalse();
        assertThat(behind.reaches(new Goal(2, 1))).isTrue();
        Progress there =
                cloneSet.progress(cloneSet(3, "'updatedReadyReplicas':3,'updatedAvailableReplicas':2"), pods, 2, NOW);
        assertThat(there.reaches(new Goal(2, 0))).isTrue();
    }

    @Test
    void whatTheControllerHasNotSeenCountsForNothing() {
        ObjectNode live = cloneSet(2, "'updatedReadyReplicas':2");
        live.withObject("/metadata").put("generation", 9);
        Progress progress = cloneSet.progress(live, List.of(ready("web-a", "new"), broken("web-b", "new")), 2, NOW);
        assertThat(progress.revision()).isEmpty();
        assertThat(progress.failing()).isEmpty();
        assertThat(progress.reaches(new Goal(0, 0))).isFalse();
    }

    /** kubernetes/kubernetes#67250 */
    @Test
    void aBrokenPodThatBlocksItsRepairIsDeletedAndNoOther() {
        ObjectNode live = object("{'metadata':{'uid':'u','generation':1},'spec':{'replicas':4,'updateStrategy':"
                + "{'rollingUpdate':{'partition':2}}},'status':{'observedGeneration':1,'updateRevision':'web-new'}}");
        List<PodView> pods =
                List.of(broken("web-0", "old"), broken("web-2", "old"), ready("web-3", "old"), broken("web-1", "new"));
        assertThat(statefulSet.progress(live, pods, 2, NOW).toDelete())
                .extracting(PodView::name)
                .containsExactly("web-2");
        assertThat(cloneSet.progress(cloneSet(4, ""), pods, 2, NOW).toDelete()).isEmpty();

        List<PodView> changing = List.of(new PodView(
                "web-2", "web-2", "u", "old", false, 0, false, "Running", List.of(), 0, Optional.empty(), true));
        assertThat(statefulSet.progress(live, changing, 2, NOW).toDelete())
                .as("its controller is about to change it in place")
                .isEmpty();
    }

    @Test
    void ofASidecarSetOnlyTheNumbersAreKnown() {
        ObjectNode live = object("{'metadata':{'uid':'u','generation':2},'status':{'observedGeneration':2,"
                + "'matchedPods':6,'updatedPods':3,'updatedReadyPods':2,'latestRevision':'logs-7d'}}");
        Progress progress = sidecarSet.progress(live, List.of(ready("web-0", "x")), 3, NOW);
        assertThat(progress.replicas()).isEqualTo(6);
        assertThat(progress.updated()).isEqualTo(3);
        assertThat(progress.available()).isEqualTo(2);
        assertThat(progress.outdated()).isEqualTo(3);
        assertThat(progress.revision()).contains("logs-7d");
    }

    @Test
    void anUnknownKindIsReadWhereItsFieldsWereNamed() {
        Mechanism custom = Mechanism.of(CustomKindText.parse("kind: GameServerSet, apiVersion: game.kruise.io/v1alpha1,"
                + " partition: /spec/strategy/keep, updated: /status/new, replicas: /spec/size"));
        Workload workload =
                Workloads.of("game.kruise.io/v1alpha1", "GameServerSet", custom).orElseThrow();
        ObjectNode live = object("{'metadata':{'generation':1},'spec':{'size':4,'template':{'a':1}},"
                + "'status':{'observedGeneration':1,'new':2}}");
        assertThat(workload.replicas(live)).isEqualTo(4);
        Progress progress = ((PartitionWorkload) workload).progress(live, List.of(), 2, NOW);
        assertThat(progress.reaches(new Goal(2, 0))).isTrue();
        assertThat(progress.reaches(new Goal(3, 0))).isFalse();
        ObjectNode changed = live.deepCopy();
        changed.withObject("/spec/template").put("a", 2);
        assertThat(((PartitionWorkload) workload)
                        .progress(changed, List.of(), 2, NOW)
                        .revision())
                .as("another template is another revision")
                .isNotEqualTo(progress.revision());
        assertThat(Workloads.of("game.kruise.io/v1alpha1", "GameServerSet", USUAL))
                .isEmpty();
    }

    @Test
    void anUnknownKindWhoseTemplateIsElsewhereIsAProblem() {
        Mechanism custom = Mechanism.of(CustomKindText.parse("kind: GameServerSet, apiVersion: game.kruise.io/v1alpha1,"
                + " partition: /spec/strategy/keep, updated: /status/new"));
        Workload workload =
                Workloads.of("game.kruise.io/v1alpha1", "GameServerSet", custom).orElseThrow();
        ObjectNode live = object("{'spec':{'replicas':4,'gameServerTemplate':{}},'status':{'observedGeneration':1}}");

        assertThat(workload.problems(live, live))
                .singleElement()
                .asString()
                .contains("spec.template is missing", "with template");
    }

    @Test
    void whatHoldsTheControllerBackIsAProblem() {
        ObjectNode live = object("{'spec':{'updateStrategy':{}},'status':{'observedGeneration':1}}");
        assertThat(cloneSet.problems(live, object("{'spec':{'updateStrategy':{'paused':true}}}")))
                .singleElement()
                .asString()
                .contains("spec.updateStrategy.paused is true", "false");
        assertThat(statefulSet.problems(live, object("{'spec':{'updateStrategy':{'type':'OnDelete'}}}")))
                .singleElement()
                .asString()
                .contains("spec.updateStrategy.type is OnDelete");
        assertThat(daemonSet.problems(
                        live, object("{'spec':{'updateStrategy':{'rollingUpdate':{'selector':{'matchLabels':{}}}}}}")))
                .singleElement()
                .asString()
                .contains("spec.updateStrategy.rollingUpdate.selector");
        assertThat(statefulSet.problems(live, object("{'spec':{'reserveOrdinals':[1]}}")))
                .singleElement()
                .asString()
                .contains("spec.reserveOrdinals", "unorderedUpdate");
        assertThat(cloneSet.problems(object("{}"), object("{'spec':{}}")))
                .singleElement()
                .asString()
                .contains("status.observedGeneration is missing");
    }

    @Test
    void aNamedSizeThatIsNotThereIsAProblem() {
        Workload named = Workloads.of(
                        "game.kruise.io/v1alpha1",
                        "GameServerSet",
                        Mechanism.of(
                                CustomKindText.parse(
                                        "kind=GameServerSet,apiVersion=game.kruise.io/v1alpha1,partition=/spec/keep,updated=/status/new")))
                .orElseThrow();
        ObjectNode live = object("{'spec':{'size':3,'template':{}},'status':{'observedGeneration':1}}");
        assertThat(named.problems(live, object("{'spec':{'template':{}}}")))
                .as("one pod would be made of three")
                .singleElement()
                .asString()
                .contains("spec.replicas is missing in the cluster", "with replicas");
    }

    @Test
    void aValueWhereThePartitionBelongsIsAProblem() {
        ObjectNode live = object("{'spec':{'updateStrategy':{}},'status':{'observedGeneration':1}}");
        assertThat(cloneSet.problems(live, object("{'spec':{'updateStrategy':'ReCreate'}}")))
                .singleElement()
                .asString()
                .contains("spec.updateStrategy is no object", "spec.updateStrategy.partition");
        assertThat(statefulSet.problems(live, object("{'spec':{'updateStrategy':{'rollingUpdate':[1]}}}")))
                .singleElement()
                .asString()
                .contains("spec.updateStrategy.rollingUpdate is no object");
    }

    @Test
    void aChangeOfImagesAndLabelsIsMadeInPlace() {
        ObjectNode live = template("InPlaceIfPossible", "nginx:1", "1", "blue");
        assertThat(cloneSet.tried(live, template("InPlaceIfPossible", "nginx:2", "1", "green"))
                        .warnings())
                .singleElement()
                .asString()
                .contains(
                        "in place",
                        "spec.template.spec.containers[nginx].image",
                        "spec.template.metadata.labels.colour");
        assertThat(cloneSet.tried(live, template("InPlaceIfPossible", "nginx:2", "2", "blue"))
                        .warnings())
                .singleElement()
                .asString()
                .contains("recreated because spec.template.spec.containers[nginx].env");
        assertThat(cloneSet.tried(live, template("InPlaceOnly", "nginx:2", "2", "blue"))
                        .problems())
                .singleElement()
                .asString()
                .contains("InPlaceOnly", "env");
        assertThat(cloneSet.tried(live, template("ReCreate", "nginx:2", "1", "blue")))
                .isEqualTo(Trial.silent());
    }

    @Test
    void aSidecarSetChangesImagesOnly() {
        ObjectNode live = object("{'spec':{'containers':[{'name':'log','image':'a','env':[]}]}}");
        ObjectNode image = object("{'spec':{'containers':[{'name':'log','image':'b','env':[]}]}}");
        ObjectNode command = object("{'spec':{'containers':[{'name':'log','image':'a','command':['x']}]}}");
        assertThat(sidecarSet.tried(live, image).problems()).isEmpty();
        assertThat(sidecarSet.tried(live, command).problems()).isNotEmpty();
    }

    @Test
    void ofKindsWithTheSameNameTheUsualOneComesFirst() {
        assertThat(Workloads.ofKind("statefulset", USUAL).orElseThrow().type().apiVersion())
                .isEqualTo("apps/v1");
        assertThat(Workloads.allOfKind("statefulset", Optional.of("apps.kruise.io"), USUAL))
                .extracting(one -> one.type().apiVersion())
                .containsExactly("apps.kruise.io/v1beta1", "apps.kruise.io/v1alpha1");
    }

    private static PartitionWorkload workload(String apiVersion, String kind) {
        return (PartitionWorkload) Workloads.of(apiVersion, kind, USUAL).orElseThrow();
    }

    private static ObjectNode template(String way, String image, String env, String colour) {
        return object("{'spec':{'updateStrategy':{'type':'" + way + "'},'template':{'metadata':{'labels':{'colour':'"
                + colour + "'}},'spec':{'containers':[{'name':'nginx','image':'" + image
                + "','env':[{'name':'MODE','value':'" + env + "'}]}]}}}}");
    }

    private static ObjectNode cloneSet(int replicas, String counts) {
        return object("{'metadata':{'uid':'u','generation':2},'spec':{'replicas':" + replicas
                + "},'status':{'observedGeneration':2,'updateRevision':'web-new'" + (counts.isEmpty() ? "" : ",")
                + counts + "}}");
    }

    private static PodView ready(String name, String revision) {
        return pod(name, revision, true, Optional.empty());
    }

    private static PodView broken(String name, String revision) {
        return pod(name, revision, false, Optional.of(new PodTrouble("CrashLoopBackOff", "nginx", "")));
    }

    private static PodView pod(String name, String revision, boolean ready, Optional<PodTrouble> trouble) {
        return new PodView(
                name, name, "u", revision, ready, ready ? 1 : 0, false, "Running", List.of("nginx"), 0, trouble);
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
